import { approveChallenge } from "@/lib/challenges/commands/approve-challenge";
import { attachChallengeFile } from "@/lib/challenges/commands/attach-challenge-file";
import { draftChallenge } from "@/lib/challenges/commands/draft-challenge";
import { editChallenge } from "@/lib/challenges/commands/edit-challenge";
import { publishChallenge } from "@/lib/challenges/commands/publish-challenge";
import { replyComment } from "@/lib/challenges/commands/reply-comment";
import { returnChallenge } from "@/lib/challenges/commands/return-challenge";
import { submitChallenge } from "@/lib/challenges/commands/submit-challenge";
import { ownersReply, returnedChallengeText, sectionComments } from "./challenges/returned";
import { contentOf, type ChallengeText } from "./challenges/text";
import { examplePdf } from "./example-pdf";
import type { Organisations } from "./organisations";
import type { People } from "./people";
import { as, look, moment, must } from "./stage";

export type Posted = { challengeId: string; code: string; owner: string };

/** `straight`: none of them was sent back on the way. */
type Posting = { callId: string; people: People; organisations: Organisations; days: number; straight?: boolean };

/** Every problem drafted and submitted by its owner, approved by the officer and published by the approver. */
export async function publishedChallenges(texts: readonly ChallengeText[], posting: Posting): Promise<Posted[]> {
  const posted: Posted[] = [];
  for (const text of texts) {
    const { challengeId, code } = await submitted(text, posting);
    // The first one shows the way back and forth.
    if (posted.length === 0 && !posting.straight) await sentBackOnce(challengeId, text, posting);
    const officer = await as(posting.people.of("officer@demo.example"), moment(posting.days + 2, "14:00"));
    await must(approveChallenge(officer, { ...(await seen(challengeId)), comment: "" }));
    const approver = await as(posting.people.of("approver@demo.example"), moment(posting.days + 3));
    await must(publishChallenge(approver, await seen(challengeId)));
    posted.push({ challengeId, code, owner: text.owner });
  }
  return posted;
}

/** A problem that waits for the officer's review. */
export async function submitted(text: ChallengeText, { callId, people, organisations, days }: Posting) {
  const owner = await as(ownerOf(text, people), moment(days));
  const content = contentOf(text);
  const draft = await must(
    draftChallenge(owner, { callId, organisationId: organisations.of(text.owner), title: content.title }),
  );
  const { annex, files = [] } = text;
  await must(editChallenge(owner, { ...(await seen(draft.challengeId)), content, annex }));
  for (const { line, ...file } of files) {
    const input = { challengeId: draft.challengeId, ...file, attested: true };
    await must(attachChallengeFile(owner, input, examplePdf(line)));
  }
  await must(submitChallenge(owner, await seen(draft.challengeId)));
  return draft;
}

/** A problem that the officer sent back with comments by section, of which the owner has answered one. */
export async function returned(posting: Posting): Promise<void> {
  const { challengeId } = await submitted(returnedChallengeText, posting);
  const officer = await as(posting.people.of("officer@demo.example"), moment(posting.days + 1, "13:30"));
  const comment = "방향은 좋습니다. 창업기업이 견적을 낼 수 있게 세 구간을 보태 주십시오.";
  await must(returnChallenge(officer, { ...(await seen(challengeId)), comment, sections: sectionComments }));
  const editor = await as(posting.people.of("editor.kai@demo.example"), moment(posting.days + 1, "17:10"));
  await must(replyComment(editor, { challengeId, ...ownersReply }));
}

async function sentBackOnce(challengeId: string, text: ChallengeText, { people, days }: Posting): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(days + 1));
  const remark = "요구 성능의 측정 조건을 한 줄 더 적어 주십시오. 창업기업이 시험 방법을 정할 수 있습니다.";
  const sections = [{ section: "problem" as const, text: remark }];
  await must(returnChallenge(officer, { ...(await seen(challengeId)), comment: "", sections }));
  const owner = await as(ownerOf(text, people), moment(days + 2));
  const content = contentOf(text);
  const need = {
    ko: `${content.need.ko} 측정은 실증 장소의 평상시 조건에서 합니다.`,
    en: `${content.need.en ?? ""} Measured in usual conditions of the trial site.`,
  };
  await must(editChallenge(owner, { ...(await seen(challengeId)), content: { ...content, need } }));
  await must(submitChallenge(owner, await seen(challengeId)));
}

const ownerOf = (text: ChallengeText, people: People) => people.of(`owner.${text.owner.toLowerCase()}@demo.example`);

const seen = (challengeId: string) =>
  look(async (tx) => {
    const { version } = await tx.challenge.findUniqueOrThrow({ where: { id: challengeId }, select: { version: true } });
    return { challengeId, version };
  });
