import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { convert } from "@/lib/platform/documents/convert";
import { hangul, namedPdf } from "../../../factories/documents";
import { streamOf } from "../../../factories/files";

const text = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer()).toString("latin1");
const left = () => readdir(process.env.TMPDIR ?? "");

process.env.TMPDIR = mkdtempSync(path.join(os.tmpdir(), "portal-test-"));
afterAll(() => rmSync(process.env.TMPDIR ?? "", { recursive: true }));

describe("a conversion in a process of its own", () => {
  it("gives what came out, several at a time, and leaves nothing behind", async () => {
    const task = { kind: "clean" as const, mediaType: "application/pdf", names: ["Kim Cheolsu"] };
    const one = async () =>
      convert(streamOf(await namedPdf("Kim Cheolsu"), 4096), task, async (output) => text(output));
    const results = await Promise.all([one(), one(), one(), one()]);
    for (const result of results) expect(result).toMatch(/^%PDF-/);
    expect(await left()).toEqual([]);
  });

  it("gives the text of a document as data", async () => {
    const task = { kind: "show" as const, mediaType: "application/x-hwp" };
    const shown = await convert(streamOf(hangul("x", { text: "plan" }), 4096), task, text);
    expect(shown).toBe('{"blocks":[{"kind":"paragraph","text":"plan"}],"plain":true,"cut":false}');
  });

  it("says why there is none", async () => {
    const task = { kind: "clean" as const, mediaType: "application/pdf", names: ["Kim Cheolsu"] };
    const named = await namedPdf("x", ["by Kim Cheolsu"]);
    expect(await convert(streamOf(named, 4096), task, text)).toEqual({ refused: "name_in_text", pages: [1] });
    expect(await left()).toEqual([]);
  });
});
