import { addComment } from "@/lib/applications/commands/add-comment";
import { saveSection } from "@/lib/applications/commands/save-section";
import { settleComment } from "@/lib/applications/commands/settle-comment";
import { getDraft } from "@/lib/applications/queries/draft";
import type { People } from "./people";
import { as, moment, must } from "./stage";

/** What colleagues of the startup onkyeol did in its open draft: an editor went over the text, and they talk about it. */
export async function discussed(applicationId: string, people: People): Promise<void> {
  const person = (role: string, time: string) => as(people.of(`${role}.onkyeol@demo.example`), moment(-1, time));
  const editor = await person("editor", "11:20");
  const draft = await getDraft(editor.actor, applicationId);
  const section = draft?.sections.proposal;
  if (!section) throw new Error("a draft that was just written is gone");
  const performance =
    "요구 성능 항목마다 시험 조건을 정하고, 수요기관의 시험편 40개로 두 차례 측정합니다. 검출률과 오검출률을 함께 적습니다.";
  await must(
    saveSection(editor, {
      applicationId,
      sectionId: "proposal",
      version: section.version,
      answers: { ...section.answers, performance },
    }),
  );
  const about = (fieldId: string, text: string) => ({ applicationId, sectionId: "proposal", fieldId, text });
  const numbers = await must(
    addComment(await person("viewer", "13:05"), about("performance", "시험편 수의 근거를 한 줄 더해 주십시오.")),
  );
  const answer = { ...about("performance", "수요기관에 확인한 수량입니다. 근거를 적겠습니다."), ...numbers };
  await must(addComment(await person("editor", "13:40"), answer));
  const title = await must(
    addComment(await person("editor", "11:25"), about("title", "과제 이름과 겹치지 않게 줄이면 어떻겠습니까?")),
  );
  await must(settleComment(await person("owner", "14:10"), { threadId: title.threadId, resolved: true }));
}
