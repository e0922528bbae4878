import fs from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/lib/paths";

const someId = "00000000-0000-7000-8000-000000000000";

/** Every server action of the build that is served, each with the address of one page that carries it. */
export function serverActions(): { id: string; path: string }[] {
  const file = path.join(root, ".next", "server", "server-reference-manifest.json");
  const manifest: { node: Record<string, { workers: Record<string, unknown> }> } = JSON.parse(
    fs.readFileSync(file, "utf8"),
  );
  return Object.entries(manifest.node).map(([id, { workers }]) => ({ id, path: addressOf(Object.keys(workers)[0]) }));
}

/** `app/[locale]/(workspace)/startup/applications/[id]/page` → `/startup/applications/<some id>` */
function addressOf(entry = ""): string {
  const parts = entry.split("/").filter((part) => !/^(app|page|\[locale\]|\(.*\))$/.test(part));
  return `/${parts.map((part) => part.replace(/^\[.*\]$/, someId)).join("/")}`;
}
