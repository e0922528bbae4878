import { beforeEach, describe, expect, it } from "vitest";
import { openEvent } from "@/lib/audit/commands/open-event";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { sealEvents } from "@/lib/audit/commands/seal-events";
import { listEvents } from "@/lib/audit/queries/list-events";
import { verifyChain } from "@/lib/audit/queries/verify-chain";
import { trailFilter } from "@/lib/audit/schema";
import { withActor } from "@/lib/platform/db";
import { ownerSql } from "../../support/database";
import { contextOf, makeCapable, system } from "../../factories/people";

const record = (name: string, after?: unknown) =>
  withActor({ kind: "system", name: "test" }, (tx) =>
    recordEvent(tx, system(), { name, subject: { type: "Thing", id: "0190f2f0-0000-7000-8000-000000000001" }, after }),
  );

/** Seals until nothing is left, as the worker does. */
async function sealAll(): Promise<number> {
  const sealed = await sealEvents();
  return sealed === 0 ? 0 : sealed + (await sealAll());
}

beforeEach(async () => {
  await ownerSql(`TRUNCATE "AuditLink", "AuditPending", "AuditDetail", "AuditEvent" CASCADE`);
});

describe("the chain of the audit trail", () => {
  it("links every committed event and is then sound", async () => {
    await record("thing_made", { amount: 60_000_000n });
    await record("thing_changed");
    expect(await sealAll()).toBe(2);
    const report = await verifyChain();
    expect(report).toMatchObject({ links: 2, fault: undefined });
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it("links each event once when sealers race", async () => {
    for (let index = 0; index < 20; index += 1) await record(`thing_${index}`);
    await Promise.all(Array.from({ length: 6 }, () => sealEvents()));
    await sealAll();
    expect(await ownerSql(`SELECT count(*)::int AS links, max("position")::int AS last FROM "AuditLink"`)).toEqual([
      { links: 20, last: 20 },
    ]);
    expect((await verifyChain()).fault).toBeUndefined();
  });

  it("names the first link whose event was changed", async () => {
    for (const name of ["one", "two", "three"]) await record(name);
    await sealAll();
    const [second] = await ownerSql<{ id: string }>(`SELECT "eventId" AS id FROM "AuditLink" WHERE "position" = 2`);
    await ownerSql(`UPDATE "AuditEvent" SET "name" = 'forged' WHERE "id" = $1`, [second?.id]);
    expect(await verifyChain()).toMatchObject({ links: 1, fault: { kind: "link", position: 2n, eventId: second?.id } });
  });

  it("names a value that no longer fits its digest, and lets erased ones pass", async () => {
    await record("paid", { amount: 1n });
    await sealAll();
    await ownerSql(`UPDATE "AuditDetail" SET "after" = '{"amount":"2"}'`);
    expect((await verifyChain()).fault).toMatchObject({ kind: "detail", position: 1n, part: "after" });
    await ownerSql(`DELETE FROM "AuditDetail"`);
    expect((await verifyChain()).fault).toBeUndefined();
  });

  it("names a removed link", async () => {
    for (const name of ["one", "two", "three"]) await record(name);
    await sealAll();
    await ownerSql(`DELETE FROM "AuditLink" WHERE "position" = 2`);
    expect((await verifyChain()).fault).toEqual({ kind: "gap", position: 2n });
  });

  it("complains of an event that nobody has linked for a minute", async () => {
    await record("fresh");
    expect((await verifyChain()).fault).toBeUndefined();
    await ownerSql(`UPDATE "AuditEvent" SET "at" = "at" - interval '61 seconds'`);
    expect((await verifyChain()).fault).toMatchObject({ kind: "unsealed" });
  });
});

describe("the auditor's page", () => {
  const all = trailFilter.parse({});

  it("is for auditors alone", async () => {
    await record("thing_made");
    const auditor = await contextOf(await makeCapable("AUDITOR"));
    expect((await listEvents(auditor.actor, all))?.lines.map((line) => line.name)).toEqual(["thing_made"]);
    for (const kind of ["ADMINISTRATOR", "EVALUATOR"] as const) {
      expect(await listEvents((await contextOf(await makeCapable(kind))).actor, all)).toBeUndefined();
    }
    expect(await listEvents({ kind: "anonymous" }, all)).toBeUndefined();
  });

  it("finds by event, subject, person and Korean day", async () => {
    await record("thing_made");
    await record("thing_paid");
    const { actor } = await contextOf(await makeCapable("AUDITOR"));
    const names = async (filter: Record<string, string>) =>
      (await listEvents(actor, trailFilter.parse(filter)))?.lines.map((line) => line.name).sort();
    expect(await names({ name: "thing_paid" })).toEqual(["thing_paid"]);
    expect(await names({ subject: "Thing" })).toEqual(["thing_made", "thing_paid"]);
    expect(await names({ who: "system:test" })).toEqual(["thing_made", "thing_paid"]);
    expect(await names({ who: "nobody of this name" })).toEqual([]);
    // 00:30 in Seoul is still the day before in UTC.
    await ownerSql(`UPDATE "AuditEvent" SET "at" = '2026-03-02T00:30:00+09:00' WHERE "name" = 'thing_made'`);
    expect(await names({ from: "2026-03-02", until: "2026-03-02" })).toEqual(["thing_made"]);
    expect(await names({ until: "2026-03-01" })).toEqual([]);
  });

  it("records that a record was opened, and hides it from others", async () => {
    await record("thing_made", { colour: "blue" });
    const context = await contextOf(await makeCapable("AUDITOR"));
    const id = (await listEvents(context.actor, all))?.lines[0]?.id ?? "";
    expect(await openEvent(context, id)).toMatchObject({
      ok: true,
      value: { name: "thing_made", after: { colour: "blue" } },
    });
    expect(await ownerSql(`SELECT "subjectId" FROM "AuditEvent" WHERE "name" = 'audit_event_opened'`)).toEqual([
      { subjectId: id },
    ]);
    const administrator = await contextOf(await makeCapable("ADMINISTRATOR"));
    expect(await openEvent(administrator, id)).toEqual({ ok: false, refusals: [{ code: "common.not_found" }] });
  });
});
