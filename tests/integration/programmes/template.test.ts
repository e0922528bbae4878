import { beforeAll, describe, expect, it } from "vitest";
import { createCall } from "@/lib/programmes/commands/create-call";
import { markTemplate } from "@/lib/programmes/commands/mark-template";
import { getStartingPoint, listStartingPoints } from "@/lib/programmes/queries/starting-points";
import { formValuesOf } from "@/lib/programmes/rules/form-values";
import { standardFormValues } from "@/lib/programmes/rules/standard-values";
import { callTerms, newCall } from "@/lib/programmes/schema/call-terms";
import { asTyped } from "@/prisma/seed/typed-call";
import { innovationHundred } from "@/prisma/seed/programmes/innovation-hundred";
import { contextOf } from "@/tests/factories/people";
import { typedTerms } from "@/tests/factories/programmes";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const officer = () => contextOf(world.people.officer);
const stranger = () => contextOf(world.people.otherOfficer);
const points = async (who: () => ReturnType<typeof contextOf>) =>
  (await listStartingPoints((await who()).actor)).map(({ id, template }) => ({ id, template }));

describe("a template", () => {
  it("is an announced call that officers of other programmes may begin with as well, until it is withdrawn", async () => {
    const { id } = world.call;
    expect(await points(stranger)).toEqual([]);
    expect(await getStartingPoint((await stranger()).actor, id)).toBeUndefined();
    expect(await markTemplate(await officer(), { callId: id, version: 0, template: true })).toMatchObject({ ok: true });
    expect(await points(stranger)).toEqual([{ id, template: true }]);
    expect((await getStartingPoint((await stranger()).actor, id))?.quota).toBe(2);
    expect(await markTemplate(await officer(), { callId: id, version: 1, template: false })).toMatchObject({
      ok: true,
    });
    expect(await points(stranger)).toEqual([]);
    expect(await points(officer)).toContainEqual({ id, template: false });
  });

  it("is never a draft, in the command and in the database", async () => {
    const input = newCall.parse({ ...typedTerms(), programmeId: world.programmeId });
    const made = await createCall(await officer(), input);
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    const { callId } = made.value;
    expect(await markTemplate(await officer(), { callId, version: 0, template: true })).toEqual({
      ok: false,
      refusals: [{ code: "programmes.template_not_public" }],
    });
    await expect(ownerSql(`UPDATE "Call" SET "template" = true WHERE "id" = $1`, [callId])).rejects.toThrow(
      /Call_template/,
    );
  });

  it("carries every term over to the new call but code and dates", async () => {
    const { code, opensAt, closesAt, title, summary } = typedTerms();
    const values = { ...standardFormValues, ...innovationHundred.terms, code, opensAt, closesAt, title, summary };
    const typed = asTyped(values);
    const made = await createCall(await officer(), newCall.parse({ ...typed, programmeId: world.programmeId }));
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    const source = await getStartingPoint((await officer()).actor, made.value.callId);
    if (!source) throw new Error("an own call is a starting point");
    const copy = formValuesOf(source, { copy: true });
    expect([copy.code, copy.opensAt, copy.closesAt]).toEqual(["", "", ""]);
    const again = callTerms.parse({ ...asTyped(copy), code, opensAt, closesAt });
    const { form: _own, ...first } = callTerms.parse(typed);
    const { form: _copied, ...second } = again;
    expect(second).toEqual(first);
  });
});
