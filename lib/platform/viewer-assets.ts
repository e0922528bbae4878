import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** What the PDF viewer fetches beside its program: tables of Asian characters, standard fonts, decoders of pictures. */
const folders: Readonly<Record<string, RegExp>> = {
  cmaps: /^[A-Za-z0-9-]+\.bcmap$/,
  standard_fonts: /^[A-Za-z0-9-]+\.(pfb|ttf)$/,
  wasm: /^[a-z0-9_]+\.(wasm|js)$/,
  iccs: /^[A-Za-z0-9-]+\.icc$/,
};

const types: Readonly<Record<string, string>> = { wasm: "application/wasm", js: "text/javascript" };

/** One such file of the installed viewer; undefined for everything else. */
export async function viewerAsset(
  folder: string,
  name: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  if (!Object.hasOwn(folders, folder) || !folders[folder]?.test(name)) return undefined;
  const place = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "pdfjs-dist", folder, name);
  try {
    const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    return { bytes: new Uint8Array(await readFile(place)), type };
  } catch {
    return undefined;
  }
}
