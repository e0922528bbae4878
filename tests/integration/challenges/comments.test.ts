import { beforeAll, describe, expect, it } from "vitest";
import { editChallenge } from "@/lib/challenges/commands/edit-challenge";
import { replyComment } from "@/lib/challenges/commands/reply-comment";
import { returnChallenge } from "@/lib/challenges/commands/return-challenge";
import { submitChallenge } from "@/lib/challenges/commands/submit-challenge";
import { getManagedChallenge, getOwnChallenge } from "@/lib/challenges/queries/work-challenges";
import { challengeDraft } from "@/lib/challenges/schema";
import { mendedChallenge } from "@/lib/challenges/schema/review";
import { makeChallenge, testContent } from "@/tests/factories/application";
import { day } from "@/tests/factories/call";
import { contextOf } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";

const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });
const remark = { section: "performance", text: "측정 조건을 적어 주십시오." } as const;
const answer = "평상시 조건에서 잽니다.";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (who: keyof World["people"], offset = 0) => contextOf(world.people[who], offset);

async function returned() {
  const { id: challengeId } = await makeChallenge({
    callId: world.call.id,
    organisationId: world.demandOwner,
    authorId: world.people.demandOwner,
    status: "SUBMITTED",
  });
  const input = { challengeId, version: 0, comment: "", sections: [remark] };
  expect(await returnChallenge(await as("officer"), input)).toMatchObject({ ok: true });
  return challengeId;
}

describe("a comment on a section", () => {
  it("is answered by the owner, and both stay with their version; only managers learn who wrote it", async () => {
    const challengeId = await returned();
    const reply = { challengeId, section: "performance", text: answer, settled: false } as const;
    expect(await replyComment(await as("demandEditor"), reply)).toMatchObject({ ok: true });
    const content = challengeDraft.parse({ ...testContent, trlNow: 4 });
    const replies = [{ section: "performance", text: "", settled: true } as const];
    expect(await editChallenge(await as("demandEditor"), { challengeId, version: 1, content, replies })).toMatchObject({
      ok: true,
    });
    await submitChallenge(await as("demandOwner"), { challengeId, version: 2 });
    const own = await getOwnChallenge((await as("demandViewer")).actor, challengeId);
    const managed = await getManagedChallenge((await as("approver")).actor, challengeId);
    for (const found of [own, managed])
      expect(found?.challenge.comments.map(({ side, text, settled, number }) => [side, text, settled, number])).toEqual(
        [
          ["OFFICER", remark.text, false, 1],
          ["OWNER", answer, false, 1],
          ["OWNER", "", true, 1],
        ],
      );
    expect(managed?.challenge.versions.map((version) => [version.number, version.content.trlNow])).toEqual([
      [2, 4],
      [1, null],
    ]);
    const events = await ownerSql(`SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY "at"`, [
      challengeId,
    ]);
    expect(events.map((event) => event.name)).toEqual([
      "challenge_returned", "challenge_comment_replied", "challenge_edited", "challenge_comment_replied",
      "challenge_submitted",
    ]); // prettier-ignore
  });

  it("is answered with the text or not at all: a section without a comment stops both", async () => {
    const challengeId = await returned();
    const content = challengeDraft.parse({ ...testContent, trlNow: 5 });
    const replies = [{ section: "civil", text: "", settled: true } as const];
    const edit = { challengeId, version: 1, content, replies };
    expect(await editChallenge(await as("demandEditor"), edit)).toEqual(refusal("challenges.nothing_to_reply"));
    const found = await getOwnChallenge((await as("demandEditor")).actor, challengeId);
    expect(found?.challenge).toMatchObject({ version: 1, content: { trlNow: null }, comments: [{ side: "OFFICER" }] });
    // A form says of every section it shows that nothing was ticked or written.
    const quiet = mendedChallenge.parse({ ...edit, replies: { performance: { text: " " } } });
    expect(quiet.replies).toEqual([]);
    expect(await editChallenge(await as("demandEditor"), quiet)).toMatchObject({ ok: true });
  });

  it("is answered only where there is one, while the text is with the owner, until the call closes", async () => {
    const challengeId = await returned();
    const reply = (section: "performance" | "civil") => ({ challengeId, section, text: answer, settled: false });
    expect(await replyComment(await as("demandEditor"), reply("civil"))).toEqual(
      refusal("challenges.nothing_to_reply"),
    );
    expect(await replyComment(await as("demandEditor", 11 * day), reply("performance"))).toEqual(
      refusal("challenges.call_closed"),
    );
    await submitChallenge(await as("demandOwner"), { challengeId, version: 1 });
    expect(await replyComment(await as("demandEditor"), reply("performance"))).toEqual(
      refusal("challenges.not_in_state"),
    );
  });

  it("cannot be changed by the application", async () => {
    await expect(appSql(`UPDATE "ChallengeComment" SET "text" = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(appSql(`DELETE FROM "ChallengeComment"`)).rejects.toThrow(/permission denied/);
  });
});
