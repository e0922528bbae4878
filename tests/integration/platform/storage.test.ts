import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "@/lib/platform/digest";
import { storageAt, type Storage } from "@/lib/platform/storage";
import { diskPlace } from "@/lib/platform/storage/disk";
import { s3Place } from "@/lib/platform/storage/s3";
import { streamOf } from "@/tests/factories/files";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "storage-"));
const work = path.join(folder, "work");
const places = { disk: path.join(folder, "disk"), s3: path.join(folder, "s3") };
let service: S3rver;
let storages: Record<keyof typeof places, Storage>;

beforeAll(async () => {
  service = new S3rver({
    port: 0,
    silent: true,
    directory: places.s3,
    configureBuckets: [{ name: "files", configs: [] }],
  });
  const { port } = await service.run();
  const bucket = s3Place({
    bucket: "files",
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
    pathStyle: true,
  });
  storages = { disk: storageAt(diskPlace(places.disk), work), s3: storageAt(bucket, work) };
});
afterAll(async () => {
  await service.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from("사업계획서".repeat(40_000));
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe.each(["disk", "s3"] as const)("storage on %s", (kind) => {
  const store = () => storages[kind];
  const put = (body: ReadableStream<Uint8Array>, limit = bytes.length, verdict: string | undefined = "fine") =>
    store().put(body, limit, async () => verdict);
  const keys = async () => {
    const all: string[] = [];
    for await (const batch of store().keysBefore(inAnHour(), 2)) {
      expect(batch.length).toBeLessThanOrEqual(2);
      all.push(...batch);
    }
    return all.toSorted();
  };
  const nothingLeft = async () => {
    expect(await keys()).toEqual([]);
    expect(fs.readdirSync(work)).toEqual([]);
  };

  test("keeps a file, gives it back, and forgets it", async () => {
    const kept = await put(streamOf(bytes, 70_000));
    if ("refused" in kept) throw new Error(kept.refused);
    expect(kept).toMatchObject({ size: bytes.length, sha256: sha256(bytes), verdict: "fine" });
    const read = await new Response(await store().open(kept.key)).arrayBuffer();
    expect(Buffer.from(read).equals(bytes)).toBe(true);
    expect(await keys()).toEqual([kept.key]);
    await store().remove(kept.key);
    await store().remove(kept.key);
    await expect(store().open(kept.key)).rejects.toThrow();
    await nothingLeft();
  });

  test("judges the complete file before it is kept", async () => {
    let seen = 0;
    await store().put(streamOf(bytes, 70_000), bytes.length, async (localPath) => {
      seen = fs.statSync(localPath).size;
      return undefined;
    });
    expect(seen).toBe(bytes.length);
    await nothingLeft();
  });

  test.each([
    ["one byte too long", () => streamOf(bytes, 70_000), bytes.length - 1, "too_large"],
    ["empty", () => streamOf(new Uint8Array()), 10, "empty"],
    [
      "broken off",
      () => new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) }),
      10,
      "interrupted",
    ],
  ] as const)("keeps nothing of one that is %s", async (_, body, limit, reason) => {
    expect(await put(body(), limit)).toEqual({ refused: reason });
    await nothingLeft();
  });

  test("keeps nothing where judging it fails", async () => {
    const failing = store().put(streamOf(bytes), bytes.length, () => Promise.reject(new Error("a bug")));
    await expect(failing).rejects.toThrow("a bug");
    await nothingLeft();
  });

  test("lists what is older than a moment, in batches", async () => {
    const made = await Promise.all([1, 2, 3].map(() => put(streamOf(bytes, 70_000))));
    const expected = made.map((one) => ("key" in one ? one.key : "")).toSorted();
    expect(await keys()).toEqual(expected);
    const before: string[] = [];
    for await (const batch of store().keysBefore(new Date(0), 2)) before.push(...batch);
    expect(before).toEqual([]);
    for (const key of expected) await store().remove(key);
    await nothingLeft();
  });
});
