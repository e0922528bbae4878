import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { purgeApplications } from "@/lib/applications/commands/purge-applications";
import { contentOf } from "@/lib/applications/queries/submitted";
import { attachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { storage } from "@/lib/platform/storage";
import { attachStored, makeEndedSupplement, makeFinding } from "../../factories/application-examples";
import { day, minute } from "../../factories/call";
import { pdf, sourceOf, streamOf } from "../../factories/files";
import { contextOf, system, write } from "../../factories/people";
import { makeProject, value } from "../../factories/projects";
import { makeMatter, makeWorld, type World } from "../../factories/world";
import { appSql, ownerSql } from "../../support/database";

const nothing = {
  applications: 0,
  draftHistory: 0,
  draftComments: 0,
  draftPresences: 0,
  takenOutFiles: 0,
  namelessFiles: 0,
  removedBytes: 0,
  strayBytes: 0,
};
const purged = (what: Partial<typeof nothing>) => ({ ok: true, value: { ...nothing, ...what } });
const purgeIn = (offset = 0) => purgeApplications(system("retention", offset));

let world: World;
beforeEach(async () => {
  await purgeIn(4000 * day);
  world = await makeWorld();
});

type File = { id: string; state: string; name: string; storageKey: string; bytesErasedAt: Date | null };
const fileOf = async (id: string) =>
  (
    await ownerSql<File>(
      `SELECT "id", "state", "name", "storageKey", "bytesErasedAt" FROM "StoredFile" WHERE "id" = $1`,
      [id],
    )
  )[0];
const placeOf = (key: string) => path.join(process.env.STORAGE_DIR ?? "", key.slice(0, 2), key);
const hasBytes = (key: string | undefined) => key !== undefined && fs.existsSync(placeOf(key));

/** Freezes the application's files into its submission, as submitting does. */
const submitWith = (versionId: string, fileId: string) =>
  ownerSql(
    `UPDATE "SubmittedContent" SET "content" = jsonb_set("content", '{files}', jsonb_build_array(jsonb_build_object(
       'fieldId', 'plan', 'fileId', $2::text, 'name', '계획.pdf', 'size', 1, 'mediaType', 'application/pdf', 'sha256', '-')))
      WHERE "versionId" = $1`,
    [versionId, fileId],
  );

/** Another world whose call closed so long ago, by the database's own time. */
async function closedFor(age: string): Promise<void> {
  const [row] = await ownerSql<{ ago: number }>(
    `SELECT (extract(epoch FROM clock_timestamp() - (clock_timestamp() - $1::interval)) * 1000)::float8 AS ago`,
    [age],
  );
  const closesIn = -(row?.ago ?? 0);
  world = await makeWorld({ opensIn: closesIn - 10 * day, closesIn });
}

describe("the history of a draft", () => {
  it("goes 90 days after the close of its call and not before", async () => {
    const { application, people } = world;
    await write((tx) =>
      tx.draftHistory.create({
        data: {
          applicationId: application.id,
          sectionId: "proposal",
          version: 1,
          answers: {},
          savedById: people.startupOwner,
        },
      }),
    );
    // The test call closes in ten days.
    expect(await purgeIn(100 * day - minute)).toEqual(purged({}));
    expect(await purgeIn(100 * day + minute)).toEqual(purged({ draftHistory: 1 }));
    expect(
      await ownerSql(`SELECT count(*)::int AS sections FROM "DraftSection" WHERE "applicationId" = $1`, [
        application.id,
      ]),
    ).toEqual([{ sections: 2 }]);
  });
});

describe("a file that was taken out of a draft", () => {
  const takenOut = async (age: string) => {
    const fileId = await attachStored(world, world.application.id);
    await ownerSql(`UPDATE "ApplicationFile" SET "removedAt" = clock_timestamp() - $2::interval WHERE "fileId" = $1`, [
      fileId,
      age,
    ]);
    await ownerSql(`UPDATE "StoredFile" SET "createdAt" = clock_timestamp() - interval '100 days' WHERE "id" = $1`, [
      fileId,
    ]);
    return fileId;
  };

  it("goes after 30 days, row and bytes, and not before", async () => {
    const [early, late] = [await takenOut("30 days -1 minute"), await takenOut("30 days 1 minute")];
    const key = (await fileOf(late))?.storageKey;
    expect(hasBytes(key)).toBe(true);
    expect(await purgeIn()).toEqual(purged({ takenOutFiles: 1, namelessFiles: 1 }));
    expect(await fileOf(late)).toBeUndefined();
    expect(hasBytes(key)).toBe(false);
    expect(hasBytes((await fileOf(early))?.storageKey)).toBe(true);
  });

  it("stays where a submission holds it, and where a sealed submission might", async () => {
    const [held, sealed] = [await takenOut("300 days"), await takenOut("300 days")];
    await submitWith(world.application.versionId, held);
    await ownerSql(`UPDATE "ApplicationFile" SET "applicationId" = $2 WHERE "fileId" = $1`, [
      sealed,
      world.otherApplication.id,
    ]);
    await ownerSql(`UPDATE "SubmittedContent" SET "keyId" = 'k1' WHERE "versionId" = $1`, [
      world.otherApplication.versionId,
    ]);
    expect(await purgeIn(1000 * day)).toEqual(purged({}));
    expect(hasBytes((await fileOf(held))?.storageKey)).toBe(true);
    expect(hasBytes((await fileOf(sealed))?.storageKey)).toBe(true);
  });
});

describe("a file that nothing names", () => {
  const nameless = async () => {
    const fileId = await attachStored(world, world.application.id);
    await ownerSql(`DELETE FROM "ApplicationFile" WHERE "fileId" = $1`, [fileId]);
    return fileId;
  };

  it("goes 30 days after its upload, and not before", async () => {
    const fileId = await nameless();
    const key = (await fileOf(fileId))?.storageKey;
    expect(await purgeIn(30 * day - minute)).toEqual(purged({}));
    expect(await purgeIn(30 * day + minute)).toEqual(purged({ namelessFiles: 1 }));
    expect(await fileOf(fileId)).toBeUndefined();
    expect(hasBytes(key)).toBe(false);
  });

  it("goes too where a run broke off after its bytes", async () => {
    const fileId = await nameless();
    await storage().remove((await fileOf(fileId))?.storageKey ?? "");
    expect(await purgeIn(31 * day)).toEqual(purged({ namelessFiles: 1 }));
    expect(await fileOf(fileId)).toBeUndefined();
  });

  it("stays while a report names it, or it is in quarantine", async () => {
    const [reported, held] = [await nameless(), await nameless()];
    await write((tx) => tx.classifiedReport.create({ data: { place: "첨부", fileId: reported } }));
    await ownerSql(`UPDATE "StoredFile" SET "state" = 'QUARANTINED' WHERE "id" = $1`, [held]);
    expect(await purgeIn(1000 * day)).toEqual(purged({}));
  });
});

it("bytes of a file that was given up go at once, and its row stays", async () => {
  const fileId = await attachStored(world, world.application.id);
  const key = (await fileOf(fileId))?.storageKey;
  await ownerSql(`UPDATE "StoredFile" SET "state" = 'REMOVED' WHERE "id" = $1`, [fileId]);
  expect(await purgeIn()).toEqual(purged({ removedBytes: 1 }));
  expect(hasBytes(key)).toBe(false);
  expect((await fileOf(fileId))?.bytesErasedAt).toBeInstanceOf(Date);
  expect(await purgeIn()).toEqual(purged({}));
});

it("bytes without a row go after 30 days, and not before", async () => {
  const kept = await storage().put(streamOf(pdf()), 10_000, async () => true);
  if ("refused" in kept) throw new Error(kept.refused);
  const named = await attachStored(world, world.application.id);
  expect(await purgeIn(30 * day - minute)).toEqual(purged({}));
  expect(await purgeIn(30 * day + minute)).toEqual(purged({ strayBytes: 1 }));
  expect(hasBytes(kept.key)).toBe(false);
  expect(hasBytes((await fileOf(named))?.storageKey)).toBe(true);
});

describe("text and files of applications", () => {
  const version = () =>
    ownerSql(`SELECT "number", "receiptNumber", "digest" FROM "SubmittedVersion" WHERE "applicationId" = $1`, [
      world.application.id,
    ]);
  const content = () => write((tx) => contentOf(tx, world.application.versionId));

  it("stay to the last minute of five years", async () => {
    await closedFor("5 years -1 minute");
    const fileId = await attachStored(world, world.application.id);
    await submitWith(world.application.versionId, fileId);
    expect(await purgeIn()).toEqual(purged({}));
    expect((await content()).answers.solution).toBe("초음파 영상을 판독합니다.");
    expect(hasBytes((await fileOf(fileId))?.storageKey)).toBe(true);
  });

  it("go after five years; number, time and digest of the receipt stay", async () => {
    await closedFor("5 years 1 minute");
    const fileId = await attachStored(world, world.application.id);
    await submitWith(world.application.versionId, fileId);
    const receipt = await version();
    expect(await purgeIn()).toEqual(purged({ applications: 2, removedBytes: 1 }));
    expect(await content()).toEqual({ answers: {}, files: [], erased: true });
    expect(await version()).toEqual(receipt);
    const file = await fileOf(fileId);
    expect(file).toMatchObject({ state: "REMOVED", name: "-" });
    expect(hasBytes(file?.storageKey)).toBe(false);
    expect(
      await ownerSql(`SELECT count(*)::int AS sections FROM "DraftSection" WHERE "applicationId" = $1`, [
        world.application.id,
      ]),
    ).toEqual([{ sections: 0 }]);
    expect(await purgeIn()).toEqual(purged({}));
  });

  it("take a supplement's words and findings about links with them, and spare a file held elsewhere", async () => {
    await closedFor("5 years 1 minute");
    const { id: applicationId, versionId } = world.application;
    const shared = await attachStored(world, applicationId);
    const later = await makeMatter(world);
    await ownerSql(
      `INSERT INTO "ApplicationFile" ("id", "applicationId", "fieldId", "fileId", "addedById", "addedAt")
       SELECT gen_random_uuid(), $1, "fieldId", "fileId", "addedById", clock_timestamp() FROM "ApplicationFile" WHERE "fileId" = $2`,
      [later.application.id, shared],
    );
    await makeEndedSupplement({ id: applicationId, versionId }, world.people.officer);
    await makeFinding(applicationId, world.otherApplication.id, world.people.officer);
    expect(await purgeIn()).toEqual(purged({ applications: 2 }));
    expect(await fileOf(shared)).toMatchObject({ state: "STORED" });
    const asked = await ownerSql(`SELECT "items" FROM "SupplementRequest" WHERE "applicationId" = $1`, [applicationId]);
    expect(asked).toEqual([{ items: [{ fieldId: "solution" }] }]);
    expect(await ownerSql(`SELECT 1 FROM "LinkFinding" WHERE "foundById" = $1`, [world.people.officer])).toEqual([]);
  });

  it("stay for five years after the last day of an agreement, which itself stays", async () => {
    await closedFor("9 years");
    const project = await makeProject(world);
    const upload = {
      milestoneId: project.milestoneIds[0] ?? "",
      name: "증빙.pdf",
      attested: true,
    };
    const owner = await contextOf(world.people.startupOwner);
    const evidence = value(await attachEvidence(owner, upload, sourceOf(pdf()))).fileId;
    // The database holds the terms of an agreement, so time is played with that guard lifted.
    const endOn = (age: string) =>
      ownerSql(`
        ALTER TABLE "Agreement" DISABLE TRIGGER USER;
        UPDATE "Agreement" SET "startsOn" = '2015-01-01',
               "endsOn" = (clock_timestamp() AT TIME ZONE 'Asia/Seoul')::date - interval '${age}' WHERE "id" = '${project.id}';
        ALTER TABLE "Agreement" ENABLE TRIGGER USER`);
    // Five years to the day: the last day itself still counts.
    await endOn("5 years");
    expect(await purgeIn()).toEqual(purged({}));
    await endOn("5 years 2 days");
    expect(await purgeIn()).toEqual(purged({ applications: 2, removedBytes: 1 }));
    expect((await fileOf(evidence))?.state).toBe("REMOVED");
    expect(await ownerSql(`SELECT "status", "award"::text FROM "Agreement" WHERE "id" = $1`, [project.id])).toEqual([
      { status: "ACTIVE", award: "60000000" },
    ]);
    expect(
      await ownerSql(`SELECT count(*)::int AS signatures FROM "AgreementSignature" WHERE "agreementId" = $1`, [
        project.id,
      ]),
    ).toEqual([{ signatures: 3 }]);
  });

  it("wait for a file in quarantine", async () => {
    await closedFor("6 years");
    const fileId = await attachStored(world, world.application.id);
    await ownerSql(`UPDATE "StoredFile" SET "state" = 'QUARANTINED' WHERE "id" = $1`, [fileId]);
    expect(await purgeIn()).toEqual(purged({ applications: 1 }));
    expect((await content()).answers.solution).toBe("초음파 영상을 판독합니다.");
  });

  it("are judged by the database's time, and out of the application's own reach", async () => {
    expect(await purgeIn(4000 * day)).toEqual(purged({}));
    await expect(appSql(`DELETE FROM "SubmittedContent"`)).rejects.toThrow("permission denied");
    await expect(appSql(`UPDATE "SubmittedContent" SET "content" = '{}'`)).rejects.toThrow("permission denied");
    await expect(appSql(`DELETE FROM "SubmittedVersion"`)).rejects.toThrow("permission denied");
    await expect(appSql(`DELETE FROM "ApplicationFile"`)).rejects.toThrow("permission denied");
    await expect(appSql(`DELETE FROM "Agreement"`)).rejects.toThrow("permission denied");
    const fileId = await attachStored(world, world.application.id);
    await expect(appSql(`DELETE FROM "StoredFile" WHERE "id" = $1`, [fileId])).rejects.toThrow("foreign key");
  });
});

it("two runs at once share the work, and each is recorded", async () => {
  await closedFor("6 years");
  const runs = `SELECT count(*)::int AS runs FROM "AuditEvent" WHERE "name" = 'applications_purged' AND "actor" = 'system:retention'`;
  const [before] = await ownerSql<{ runs: number }>(runs);
  const results = await Promise.all([purgeIn(), purgeIn()]);
  expect(results.reduce((sum, result) => sum + (result.ok ? (result.value.applications ?? 0) : 0), 0)).toBe(2);
  expect(await ownerSql(runs)).toEqual([{ runs: (before?.runs ?? 0) + 2 }]);
});
