import { expect, it } from "vitest";
import { getDesk } from "@/lib/evaluation/queries/desk";
import { getPreview } from "@/lib/evaluation/queries/preview";
import { MASK } from "@/lib/evaluation/rules/masking";
import { makeApplication } from "../../factories/application";
import { makeAppointedPanel, makeScreenedWorld, open } from "../../factories/evaluation";
import { contextOf, makeMember, makeOrganisation } from "../../factories/people";
import { ownerSql } from "../../support/database";

const solution = "주식회사 해오름기술의 홍길동 대표가 만든 판독기입니다.";

async function makeNamed() {
  const world = await makeScreenedWorld();
  const startup = await makeOrganisation("STARTUP", { name: "해오름기술" });
  await ownerSql(`UPDATE "Organisation" SET "representative" = '홍길동' WHERE "id" = $1`, [startup]);
  const owner = await makeMember(startup, "OWNER");
  const { id } = await makeApplication({
    callId: world.call.id,
    challengeId: world.challenge.id,
    organisationId: startup,
    authorId: owner,
    status: "ELIGIBLE",
    answers: { solution, budget: "60000000", privacy: true },
  });
  return { world, owner, id };
}

for (const blind of [false, true]) {
  it(`shows an applicant what evaluators read, ${blind ? "without names" : "with names"}`, async () => {
    const { world, owner, id } = await makeNamed();
    await ownerSql(`ALTER TABLE "EvaluationStage" DISABLE TRIGGER hold`);
    await ownerSql(`UPDATE "EvaluationStage" SET "blind" = $1 WHERE "id" = $2`, [blind, world.call.stageId]);
    await ownerSql(`ALTER TABLE "EvaluationStage" ENABLE TRIGGER hold`);
    await makeAppointedPanel(world);
    const { id: evaluationId } = await open(world.people.evaluator, id);
    const desk = await getDesk((await contextOf(world.people.evaluator)).actor, evaluationId);
    const { actor } = await contextOf(owner);

    const preview = await getPreview(actor, id, blind);
    expect(preview?.document).toEqual(desk?.document);
    // Not asked for, it is as the call has it.
    expect(await getPreview(actor, id)).toMatchObject({ document: preview?.document, blind: preview?.blind });
    const shown = blind ? `주식회사 ${MASK}의 ${MASK} 대표가 만든 판독기입니다.` : solution;
    expect(preview?.document.answers.solution).toBe(shown);
    expect(preview?.document.applicant?.ko).toBe(blind ? undefined : "해오름기술");
    expect(preview?.blindStages).toHaveLength(blind ? 1 : 0);
  });
}

it("is nobody else's to see", async () => {
  const { world, id } = await makeNamed();
  const { people } = world;
  for (const person of [people.otherStartupOwner, people.officer, people.evaluator, people.administrator]) {
    expect(await getPreview((await contextOf(person)).actor, id, true)).toBeUndefined();
  }
});
