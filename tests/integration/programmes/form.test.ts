import { beforeAll, describe, expect, it } from "vitest";
import { getDraft } from "@/lib/applications/queries/draft";
import { getOwnVersion } from "@/lib/applications/queries/submitted";
import { announceCall } from "@/lib/programmes/commands/announce-call";
import { createCall } from "@/lib/programmes/commands/create-call";
import { editForm } from "@/lib/programmes/commands/edit-form";
import { proposeCall } from "@/lib/programmes/commands/propose-call";
import { newCall } from "@/lib/programmes/schema/call-terms";
import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { contextOf, grant, makeCapable, write } from "@/tests/factories/people";
import { typedTerms } from "@/tests/factories/programmes";
import { makeMatter, makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const form: FormDefinition = {
  sections: [
    {
      id: "goals",
      title: { ko: "성능 목표" },
      fields: [
        {
          id: "targets",
          type: "table",
          label: { ko: "목표" },
          required: true,
          minRows: 1,
          maxRows: 3,
          columns: [{ id: "item", type: "short_text", label: { ko: "항목" }, required: true, maxLength: 40 }],
        },
      ],
    },
  ],
};
const json = JSON.stringify(form);
const officer = () => contextOf(world.people.officer);

async function draftCall(): Promise<string> {
  const input = newCall.parse({ ...typedTerms({ opensIn: 60_000 }), programmeId: world.programmeId });
  const made = await createCall(await officer(), input);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value.callId;
}

const versionsOf = (callId: string) =>
  ownerSql<{ version: number; sections: string[] }>(
    `SELECT "version", ARRAY(SELECT s->>'id' FROM jsonb_array_elements("definition"->'sections') s) AS "sections"
       FROM "FormDefinition" WHERE "callId" = $1 ORDER BY "version"`,
    [callId],
  );

describe("the form of a call", () => {
  it("gets a version per change, keeps the generated sections, and makes its writer an author", async () => {
    const callId = await draftCall();
    const writer = await makeCapable("OFFICER", world.programmeId);
    expect(await editForm(await contextOf(writer), { callId, version: 0, form: json })).toMatchObject({ ok: true });
    expect(await editForm(await officer(), { callId, version: 1, form: json })).toMatchObject({ ok: true });
    const versions = await versionsOf(callId);
    const generated = versions[0]?.sections.filter((id) => id === "eligibility" || id === "documents") ?? [];
    expect(versions).toEqual([
      { version: 1, sections: [...generated, ...defaultFormDefinition.sections.map(({ id }) => id)] },
      { version: 2, sections: [...generated, "goals"] },
    ]);
    const [call] = await ownerSql(`SELECT "authorIds" FROM "Call" WHERE "id" = $1`, [callId]);
    expect(call).toEqual({ authorIds: [world.people.officer, writer] });
    const events = await ownerSql(
      `SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 AND "name" = 'call_form_edited'`,
      [callId],
    );
    expect(events).toHaveLength(2);
    await grant(writer, "APPROVER", world.programmeId);
    await proposeCall(await officer(), { callId, version: 2 });
    expect(await announceCall(await contextOf(writer), { callId, version: 3 })).toEqual({
      ok: false,
      refusals: [expect.objectContaining({ code: "programmes.same_person" })],
    });
  });

  it("refuses an older state, a form that does not hold together, and any change once proposed", async () => {
    const callId = await draftCall();
    const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });
    expect(await editForm(await officer(), { callId, version: 7, form: json })).toEqual(refusal("common.stale"));
    const broken = JSON.stringify({ sections: [{ ...form.sections[0], title: { ko: " " } }] });
    expect(await editForm(await officer(), { callId, version: 0, form: broken })).toEqual(
      refusal("programmes.form_text_missing"),
    );
    await proposeCall(await officer(), { callId, version: 0 });
    expect(await editForm(await officer(), { callId, version: 1, form: json })).toEqual(
      refusal("programmes.not_in_state"),
    );
    expect(await versionsOf(callId)).toHaveLength(1);
  });

  it("takes hostile text as text: what the database cannot keep is left out, what is too deep is refused", async () => {
    const callId = await draftCall();
    const odd = json.replace("성능 목표", "성능\\u0000 \\ud800목표");
    expect(await editForm(await officer(), { callId, version: 0, form: odd })).toMatchObject({ ok: true });
    const [kept] = await ownerSql<{ title: string }>(
      `SELECT "definition"#>>'{sections,0,title,ko}' AS "title" FROM "FormDefinition"
         WHERE "callId" = $1 AND "version" = 2`,
      [callId],
    );
    expect(kept).toEqual({ title: "성능 \ufffd목표" });
    const deep = "[".repeat(90_000) + "]".repeat(90_000);
    expect(await editForm(await officer(), { callId, version: 1, form: deep })).toEqual({
      ok: false,
      refusals: [{ code: "programmes.form_too_deep", field: "form" }],
    });
  });

  it("of two who save at once, one is told that it is stale", async () => {
    const callId = await draftCall();
    const other = await contextOf(await makeCapable("OFFICER", world.programmeId));
    const results = await Promise.all([
      editForm(await officer(), { callId, version: 0, form: json }),
      editForm(other, { callId, version: 0, form: JSON.stringify(defaultFormDefinition) }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

it("an application shows with the version of the form in which it was written, as a draft and as submitted", async () => {
  // The database takes no other form once a call is announced.
  const { call, application } = await makeMatter(world, { announced: false });
  await write((tx) => tx.formDefinition.create({ data: { callId: call.id, version: 2, definition: form } }));
  const { actor } = await contextOf(world.people.startupOwner);
  const draft = await getDraft(actor, application.id);
  expect(draft?.definition.sections.map(({ id }) => id)).toEqual(["proposal", "files"]);
  const version = await getOwnVersion(actor, application.id, 1);
  expect(version?.definition).toEqual(draft?.definition);
});
