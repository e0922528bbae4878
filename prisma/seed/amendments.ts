import { toKstInput } from "@/lib/platform/i18n/kst";
import { attachCallFile } from "@/lib/programmes/commands/attach-call-file";
import { decideAmendment } from "@/lib/programmes/commands/decide-amendment";
import { prepareAmendment } from "@/lib/programmes/commands/prepare-amendment";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { formValuesOf } from "@/lib/programmes/rules/form-values";
import { preparedAmendment } from "@/lib/programmes/schema/amendment";
import type { DemoCall } from "./calls";
import { examplePdf } from "./example-pdf";
import type { People } from "./people";
import { words } from "./programmes/script";
import { as, moment, must } from "./stage";

/** Questions are taken two days longer and a test site comes to the support: prepared by the officer, released by the approver. */
export async function amended(callId: string, call: DemoCall, people: People): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(-6, "11:20"));
  const found = await getManagedCall(officer.actor, callId);
  if (!found) throw new Error("the call to be amended is not the officer's");
  const values = formValuesOf(found.call, { copy: false });
  const site = words(
    "드론·조류 비행 시험장 사용(최대 5일)",
    "Use of a flight test site for drones and birds, up to five days",
  );
  const typed = {
    ...values,
    callId,
    version: String(found.call.version),
    questionsCloseAt: toKstInput(moment((call.questions ?? call.closes) + 2, "18:00")),
    support: [...values.support, { kind: "FACILITIES", text: site }],
    reason: words(
      "질문이 많이 들어와 질문 접수 기간을 이틀 늘리고, 공군이 새로 내준 비행 시험장을 지원 내용에 더했습니다.",
      "Many questions came in, so they are taken for two more days, and the Air Force now offers a flight test site.",
    ),
  };
  const guide = { callId, name: "비행 시험장 이용 안내(예시).pdf", attested: true };
  await must(attachCallFile(officer, guide, examplePdf(`Example for ${call.code}: guide to the flight test site`)));
  const { amendmentId } = await must(prepareAmendment(officer, preparedAmendment.parse(typed)));
  const approver = await as(people.of("approver@demo.example"), moment(-5, "09:40"));
  await must(decideAmendment(approver, { amendmentId, decision: "RELEASED" }));
}
