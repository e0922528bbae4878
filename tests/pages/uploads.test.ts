import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Upload } from "tus-js-client";
import { sha256 } from "@/lib/platform/digest";
import { pieceBytes } from "@/lib/files/rules/upload";
import { pdfWith } from "../factories/hostile/documents";
import { makeWorld, type World } from "../factories/world";
import { cookieOf, startSite } from "./site";

const size = 50 * 1024 ** 2;
let world: World;
let site: { origin: string; stop: () => void };
let cookie: string;

beforeAll(async () => {
  world = await makeWorld({ maxFileBytes: BigInt(size) });
  cookie = await cookieOf(world.people.startupOwner);
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

/** Sends with the browser's own library; resolves once all is there, or with the address as soon as `until` bytes are. */
function send(file: Buffer, from: string | null, until = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: `${site.origin}/api/uploads`,
      uploadUrl: from,
      chunkSize: pieceBytes,
      retryDelays: null,
      storeFingerprintForResuming: false,
      headers: { cookie, origin: site.origin },
      metadata: {
        target: "application_field",
        subject: JSON.stringify({ applicationId: world.application.id, fieldId: "plan" }),
        name: "사업계획서.pdf",
        modified: "1",
        attested: "1",
      },
      onError: reject,
      onSuccess: () => resolve(upload.url ?? ""),
      onChunkComplete(_, accepted) {
        if (accepted < until) return;
        void upload.abort();
        resolve(upload.url ?? "");
      },
    });
    upload.start();
  });
}

test("50 MB that a killed server broke off go on with the next one where they stopped", async () => {
  const file = pdfWith(randomBytes(size - pdfWith("").length));
  const address = await send(file, null, 3 * pieceBytes);
  site.stop();
  site = await startSite();
  const again = `${site.origin}${new URL(address).pathname}`;
  const head = await fetch(again, { method: "HEAD", headers: { cookie } });
  expect(head.headers.get("upload-offset")).toBe(String(3 * pieceBytes));
  expect(head.headers.get("upload-length")).toBe(String(size));
  expect(head.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await send(file, again)).toBe(again);
  const finished = await fetch(again, { method: "POST", headers: { cookie, origin: site.origin } });
  expect(finished.status).toBe(201);
  expect(await finished.json()).toMatchObject({ name: "사업계획서.pdf", size, sha256: sha256(file) });
}, 120_000);

test("another person, another site and nobody get nowhere near an upload", async () => {
  const file = pdfWith("");
  const address = await send(Buffer.concat([file, Buffer.alloc(1)]), null, 0);
  const stranger = await cookieOf(world.people.otherStartupOwner);
  expect((await fetch(address, { method: "HEAD", headers: { cookie: stranger } })).status).toBe(404);
  expect((await fetch(address, { method: "HEAD" })).status).toBe(401);
  const foreign = { cookie, origin: "https://elsewhere.example" };
  for (const method of ["PATCH", "POST", "DELETE"])
    expect((await fetch(address, { method, headers: foreign })).status, method).toBe(403);
});
