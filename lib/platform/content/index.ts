import "server-only";
import { open, rm, stat, writeFile } from "node:fs/promises";
import { openCompoundFile, type CompoundFile } from "./compound-file";
import { detectMediaType } from "./detect";
import { isProgram, type Finding } from "./finding";
import { findInHangul, hangulProperties, type LookIntoObject } from "./hangul";
import { findInPdf } from "./pdf";
import { beginsAsPdf, endsAsZip, goesOnAfterPdf, goesOnAfterPng, hidesInImage } from "./polyglot";
import { readPart } from "./read-part";
import { findInZip, type Budget } from "./zip";

export type { Finding } from "./finding";

/** What a file is by its content, or why it is not taken. */
export type Judgement = { mediaType: string | undefined } | { finding: Finding };

/** Archives in archives: a ZIP of documents with tables in them has two. */
const DEEPEST = 3;
/** Bytes that a file may unpack to, in all; and, past the first 32 MB, how many times its own size. */
const UNPACKED = 512 * 1024 ** 2;
const FREE = 32 * 1024 ** 2;
const RATIO = 100;

/**
 * Judges a complete local file by what is in it, never by its name: which kind it is, and whether it hides something that
 * runs, cannot be looked into, or would fill a disk. What is unpacked on the way stands beside the file, under its name
 * with a number; the caller removes the folder.
 */
export async function judgeContent(localPath: string): Promise<Judgement> {
  const { size } = await stat(localPath);
  const mayUnpack = Math.min(UNPACKED, Math.max(FREE, size * RATIO));
  const finding = await findInFile(localPath, { left: mayUnpack, nested: 0 }, 0);
  if (finding) return { finding };
  const mediaType = await detectMediaType(localPath);
  return /macroenabled/i.test(mediaType ?? "") ? { finding: { reason: "macro" } } : { mediaType };
}

async function findInFile(localPath: string, budget: Budget, depth: number): Promise<Finding | undefined> {
  const kind = await kindOf(localPath);
  if (kind === "program") return { reason: "executable" };
  if (kind === "zip" && depth > DEEPEST) return { reason: "nested" };
  const lookInto = async (nested: string, entry: string): Promise<Finding | undefined> => {
    const found = await findInFile(nested, budget, depth + 1);
    return found && { reason: found.reason, entry: found.entry ? `${entry} › ${found.entry}` : entry };
  };
  if (kind === "zip") return findInZip(localPath, budget, lookInto);
  if (kind !== "other" && (await endsAsZip(localPath))) return { reason: "polyglot" };
  if (kind === "compound" && depth > DEEPEST) return { reason: "nested" };
  if (kind === "compound")
    return withCompound(localPath, (compound) =>
      findInCompound(compound, async (bytes, entry) => {
        const nested = `${localPath}.${++budget.nested}`;
        budget.left -= bytes.length;
        if (budget.left < 0) return { reason: "bomb", entry };
        await writeFile(nested, bytes, { flag: "wx", mode: 0o600 });
        return lookInto(nested, entry).finally(() => rm(nested, { force: true }));
      }),
    );
  if (kind === "pdf") return (await findInPdf(localPath)) ?? polyglotIf(await goesOnAfterPdf(localPath));
  if (kind === "png" || kind === "jpeg") {
    if (await beginsAsPdf(localPath)) return { reason: "polyglot" };
    if (kind === "png" && (await goesOnAfterPng(localPath))) return { reason: "polyglot" };
    return polyglotIf(await hidesInImage(localPath));
  }
  return undefined;
}

const polyglotIf = (is: boolean): Finding | undefined => (is ? { reason: "polyglot" } : undefined);

type Kind = "zip" | "compound" | "pdf" | "png" | "jpeg" | "program" | "other";

const signs: readonly [Kind, string][] = [
  ["zip", "PK\x03\x04"],
  ["compound", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["pdf", "%PDF-"],
  ["png", "\x89PNG\r\n\x1a\n"],
  ["jpeg", "\xff\xd8\xff"],
];

async function kindOf(localPath: string): Promise<Kind> {
  const file = await open(localPath, "r");
  try {
    const head = await readPart(file, 0, 4096);
    const text = head.toString("latin1", 0, 16);
    if (isProgram(head)) return "program";
    return signs.find(([, sign]) => text.startsWith(sign))?.[0] ?? "other";
  } finally {
    await file.close();
  }
}

/** HWP documents, and objects inside other documents; also how Office keeps a document under a password. */
async function findInCompound(compound: CompoundFile, lookInto: LookIntoObject): Promise<Finding | undefined> {
  const named = (pattern: RegExp) => compound.entries.find(({ name }) => pattern.test(name))?.name;
  if (named(/^EncryptedPackage$/)) return { reason: "encrypted" };
  if (named(/^(VBA|_VBA_PROJECT|_VBA_PROJECT_CUR|Macros)$/i)) return { reason: "macro" };
  if (named(/^\x01Ole10Native$/)) return { reason: "embedded" };
  const properties = await hangulProperties(compound);
  return properties === undefined ? undefined : findInHangul(compound, properties, lookInto);
}

async function withCompound(
  localPath: string,
  work: (compound: CompoundFile) => Promise<Finding | undefined>,
): Promise<Finding | undefined> {
  const file = await open(localPath, "r");
  try {
    const compound = await openCompoundFile(file);
    return compound ? await work(compound) : { reason: "damaged" };
  } finally {
    await file.close();
  }
}
