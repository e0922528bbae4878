import { beforeEach, describe, expect, it } from "vitest";
import { saveSection } from "@/lib/applications/commands/save-section";
import { startApplication } from "@/lib/applications/commands/start-application";
import { decideAmendment } from "@/lib/programmes/commands/decide-amendment";
import { prepareAmendment } from "@/lib/programmes/commands/prepare-amendment";
import { getWording } from "@/lib/programmes/queries/amendments";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";
import { makeAmendment, typedAmendment } from "@/tests/factories/amendments";
import { makeApplication } from "@/tests/factories/application";
import { contextOf, makeMember, makeOrganisation, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";
import { lockWaiters } from "@/tests/support/waiting";

let world: World;
const officer = () => contextOf(world.people.officer);
const approver = () => contextOf(world.people.approver);
const release = async (amendmentId: string, context?: Awaited<ReturnType<typeof contextOf>>) =>
  decideAmendment(context ?? (await approver()), { amendmentId, decision: "RELEASED" });

describe("the wording of criteria and form", () => {
  beforeEach(async () => {
    world = await makeWorld();
  });

  const places = async () => Object.entries(await getWording((await officer()).actor, world.call.id));
  const correct = async (...corrections: Record<string, string>[]) => makeAmendment(world, { corrections });

  it("is corrected: drafts move to the new form, what was submitted stays, criteria keep their points", async () => {
    const [criterion] = await places();
    const label = (await places()).find(([place]) => place.startsWith("form.") && place.endsWith(".label"));
    if (!criterion || !label) throw new Error("the call has texts");
    const organisationId = await makeOrganisation("STARTUP");
    const authorId = await makeMember(organisationId, "OWNER");
    const shared = { callId: world.call.id, challengeId: world.challenge.id };
    const draft = await makeApplication({ ...shared, organisationId, authorId });
    const before = await getPublicCall(world.call.code);
    expect(await release(await correct({ place: criterion[0], ko: "고친 이름" }, { place: label[0], ko: "고친 물음", en: "Mended" }))).toMatchObject({ ok: true }); // prettier-ignore

    const after = await getPublicCall(world.call.code);
    expect(after?.call.stages[0]?.criteria[0]?.name).toEqual({ ko: "고친 이름" });
    const points = (call: typeof after) => call?.call.stages.flatMap((stage) => stage.criteria.map((one) => one.maxPoints)); // prettier-ignore
    expect(points(after)).toEqual(points(before));
    const versions = await ownerSql<{ id: string; version: number }>(
      `SELECT a."id", f."version" FROM "Application" a JOIN "FormDefinition" f ON f."id" = a."formDefinitionId" WHERE a."callId" = $1`,
      [world.call.id],
    );
    expect(new Map(versions.map(({ id, version }) => [id, version]))).toEqual(new Map([[world.application.id, 1], [world.otherApplication.id, 1], [draft.id, 2]])); // prettier-ignore
    expect(JSON.stringify(after?.call.form)).toContain("고친 물음");
    expect(after?.amendments[0]?.after.wording[criterion[0]]).toEqual({ ko: "고친 이름" });
  });

  describe("is released", () => {
    const makeStartup = async () => {
      const organisationId = await makeOrganisation("STARTUP");
      return { organisationId, writer: await makeMember(organisationId, "OWNER") };
    };
    const worded = async () => {
      const label = (await places()).find(([place]) => place.startsWith("form.") && place.endsWith(".label"));
      return correct({ place: label?.[0] ?? "", ko: "고친 물음" });
    };

    it("while a draft is saved, and neither waits for the other for ever", async () => {
      const { organisationId, writer } = await makeStartup();
      const about = { callId: world.call.id, challengeId: world.challenge.id, organisationId, authorId: writer };
      const { id } = await makeApplication(about);
      const amendmentId = await worded();
      const [saver, decider] = [await contextOf(writer), await approver()];
      const input = { applicationId: id, sectionId: "proposal", version: 0, answers: {} };
      const { both } = await write(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${world.call.id}::uuid FOR UPDATE`;
        const releasing = release(amendmentId, decider);
        await lockWaiters(1);
        const saving = saveSection(saver, input);
        await lockWaiters(2);
        return { both: Promise.all([releasing, saving]) };
      });
      expect(await both).toMatchObject([{ ok: true }, { ok: true }]);
    });

    it("not over a draft that is begun at this moment and may be saved already; the second time it is", async () => {
      const { organisationId, writer } = await makeStartup();
      const starter = await contextOf(writer);
      const [amendmentId, decider] = [await worded(), await approver()];
      const { releasing } = await write(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${world.call.id}::uuid FOR SHARE`;
        const releasing = release(amendmentId, decider);
        await lockWaiters(1);
        expect(await startApplication(starter, { challenge: world.challenge.code, organisationId })).toMatchObject({
          ok: true,
        });
        return { releasing: () => releasing };
      });
      expect(await releasing()).toMatchObject({ ok: false, refusals: [{ code: "common.stale" }] });
      expect(await release(amendmentId)).toMatchObject({ ok: true, value: { number: 1 } });
    });
  });

  it("is that of no consent, and of nothing that is not there", async () => {
    const [form] = await ownerSql<{ definition: unknown }>(`SELECT "definition" FROM "FormDefinition" WHERE "callId" = $1`, [world.call.id]); // prettier-ignore
    expect(JSON.stringify(form)).toContain('"consent"');
    const texts = (await places()).map(([, { ko }]) => ko);
    const consents = [...JSON.stringify(form).matchAll(/"ko":"([^"]*동의[^"]*)"/g)].map(([, ko]) => ko);
    expect(consents.filter((ko) => ko !== undefined && texts.includes(ko))).toEqual([]);
    const input = await typedAmendment(world, { corrections: [{ place: "form.nowhere.title", ko: "글" }] });
    expect(await prepareAmendment(await officer(), input)).toEqual({
      ok: false,
      refusals: [expect.objectContaining({ code: "programmes.wording_unknown" })],
    });
  });

  it("does not open the database to other changes", async () => {
    const [criterion] = await places();
    if (!criterion) throw new Error("the call has criteria");
    await release(await correct({ place: criterion[0], ko: "고친 이름" }));
    const id = criterion[0].split(".")[1];
    for (const change of [`"name" = '{"ko": "또 고친 이름"}'`, `"maxPoints" = 1`])
      await expect(appSql(`UPDATE "Criterion" SET ${change} WHERE "id" = $1`, [id])).rejects.toThrow(/terms of a call/);
    const form = `INSERT INTO "FormDefinition" ("id", "callId", "version", "definition")
                  SELECT gen_random_uuid(), "callId", 2, jsonb_set("definition", '{sections,0,fields,0,id}', '"other"')
                    FROM "FormDefinition" WHERE "callId" = $1`;
    await expect(appSql(form, [world.call.id])).rejects.toThrow(/terms of a call/);
  });
});
