import { beforeAll, describe, expect, it } from "vitest";
import { approveChallenge } from "@/lib/challenges/commands/approve-challenge";
import { attachChallengeFile } from "@/lib/challenges/commands/attach-challenge-file";
import { editChallenge } from "@/lib/challenges/commands/edit-challenge";
import { publishChallenge } from "@/lib/challenges/commands/publish-challenge";
import { removeChallengeFile } from "@/lib/challenges/commands/remove-challenge-file";
import { returnChallenge } from "@/lib/challenges/commands/return-challenge";
import { submitChallenge } from "@/lib/challenges/commands/submit-challenge";
import { holdChallenge } from "@/lib/challenges/queries";
import { annexTerms, annexText } from "@/tests/factories/annex";
import { makeChallenge, testContent } from "@/tests/factories/application";
import { pdf, sourceOf } from "@/tests/factories/files";
import { contextOf, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";
import { lockWaiters } from "@/tests/support/waiting";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (who: keyof World["people"]) => contextOf(world.people[who]);

describe("a challenge with files", () => {
  it("is handed in as its files are when its turn comes, though a colleague takes one away at this moment", async () => {
    const { demandOwner: organisationId, call, people } = world;
    const made = { callId: call.id, organisationId, authorId: people.demandOwner, status: "DRAFT" } as const;
    const { id: challengeId } = await makeChallenge(made);
    const owner = await as("demandOwner");
    for (const name of ["남는 자료.pdf", "빠지는 자료.pdf"]) {
      const input = { challengeId, audience: "PUBLIC", name, attested: true } as const;
      expect(await attachChallengeFile(owner, input, sourceOf(pdf(name)))).toMatchObject({ ok: true });
    }
    const { submitting } = await write(async (tx) => {
      await holdChallenge(tx, challengeId);
      const submitting = submitChallenge(owner, { challengeId, version: 0 });
      await lockWaiters(1);
      await tx.challengeFile.updateMany({
        where: { challengeId, file: { name: "빠지는 자료.pdf" } },
        data: { removedAt: new Date() },
      });
      return { submitting: () => submitting };
    });
    expect(await submitting()).toMatchObject({ ok: true });
    const query = `SELECT jsonb_path_query_array("files", '$[*].name') AS names FROM "ChallengeVersion" WHERE "challengeId" = $1`;
    expect(await ownerSql(query, [challengeId])).toEqual([{ names: ["남는 자료.pdf"] }]);
  });

  it("is neither handed in nor approved nor published with a file that is quarantined or infected", async () => {
    const { id: challengeId } = await makeChallenge({
      callId: world.call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
      status: "DRAFT",
    });
    const owner = await as("demandOwner");
    const attach = async (audience: "PUBLIC" | "ANNEX", name: string) => {
      const kept = await attachChallengeFile(
        owner,
        { challengeId, audience, name, attested: true },
        sourceOf(pdf(name)),
      );
      if (!kept.ok) throw new Error(JSON.stringify(kept));
      return kept.value.fileId;
    };
    const set = (fileId: string, what: string) => ownerSql(`UPDATE "StoredFile" SET ${what} WHERE "id" = $1`, [fileId]);
    const annex = { text: { ko: annexText }, terms: { ko: annexTerms } };
    expect(await editChallenge(owner, { challengeId, version: 0, content: testContent, annex })).toMatchObject({
      ok: true,
    });
    const [infected, reported] = [await attach("PUBLIC", "자료.pdf"), await attach("ANNEX", "규격.pdf")];
    await attach("PUBLIC", "그림.pdf");
    await set(infected, `"scan" = 'INFECTED', "scannedAt" = clock_timestamp()`);
    await set(reported, `"state" = 'QUARANTINED'`);
    const submit = () => submitChallenge(owner, { challengeId, version: 1 });
    const held = (name: string) => ({ code: "challenges.file_held", params: { name } });
    expect(await submit()).toEqual({ ok: false, refusals: [held("자료.pdf"), held("규격.pdf")] });
    expect(await removeChallengeFile(owner, { challengeId, fileId: infected })).toMatchObject({ ok: true });
    expect(await submit()).toEqual({ ok: false, refusals: [held("규격.pdf")] });
    await set(reported, `"state" = 'STORED'`);
    expect(await submit()).toMatchObject({ ok: true });

    // Found out about after the submission, and after the approval.
    const later = { ok: false, refusals: [{ code: "challenges.file_held_later", params: { name: "규격.pdf" } }] };
    const approve = async (version: number) =>
      approveChallenge(await as("officer"), { challengeId, version, comment: "" });
    const publish = async (version: number) => publishChallenge(await as("approver"), { challengeId, version });
    await set(reported, `"scan" = 'INFECTED', "scannedAt" = clock_timestamp()`);
    expect(await approve(2)).toEqual(later);
    await set(reported, `"scan" = 'CLEAN'`);
    expect(await approve(2)).toMatchObject({ ok: true });
    await set(reported, `"scan" = 'INFECTED'`);
    expect(await publish(3)).toEqual(later);
    const comment = "규격.pdf 파일에서 악성코드가 발견되었습니다. 빼고 다시 제출해 주십시오.";
    const sent = { challengeId, version: 3, comment, sections: [] };
    expect(await returnChallenge(await as("officer"), sent)).toMatchObject({ ok: true });
    expect(await removeChallengeFile(owner, { challengeId, fileId: reported })).toMatchObject({ ok: true });
    expect(await submitChallenge(owner, { challengeId, version: 4 })).toMatchObject({ ok: true });
    expect(await approve(5)).toMatchObject({ ok: true });
    expect(await publish(6)).toMatchObject({ ok: true });
  });
});
