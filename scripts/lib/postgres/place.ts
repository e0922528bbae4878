import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Binaries, copyBinaries, findBinaries } from "./binaries";
import { chooseIdentity, giveTo, type Identity, isOpenToOthers } from "./identity";

/** Where one embedded server lives and as whom it runs. */
export interface Place {
  binaries: Binaries;
  identity: Identity;
  /** Holds `data` and `server.log`. */
  folder: string;
  data: string;
  log: string;
}

/** Root's stand-in for a home that the server's user may not enter. */
const sharedParent = "/var/lib/k-defense-portal";

/**
 * Decides where the server of `home` keeps its data. Usually `<home>/pg`. When root starts it from a folder closed to
 * others (a checkout under /root), the server's user could not reach it: then data and programs live under
 * /var/lib/k-defense-portal, and `<home>/pg/location` remembers where.
 */
export function findPlace(home: string): Place {
  const binaries = findBinaries();
  const near = path.join(home, "pg");
  fs.mkdirSync(near, { recursive: true });
  const far = rememberedFolder(near);
  const folder = far ?? near;
  const identity = chooseIdentity(path.join(folder, "data"));
  if (identity.uid === undefined) return place(binaries, identity, folder);
  const reachable = isOpenToOthers(near) && isOpenToOthers(path.join(binaries.native, "bin"));
  if (far === undefined && reachable) return prepared(place(binaries, identity, near));
  const copied = copyBinaries(binaries, sharedParent, identity);
  if (far !== undefined || isOpenToOthers(near)) return prepared(place(copied, identity, folder));
  return prepared(place(copied, identity, rememberFolder(near)));
}

function place(binaries: Binaries, identity: Identity, folder: string): Place {
  return { binaries, identity, folder, data: path.join(folder, "data"), log: path.join(folder, "server.log") };
}

function prepared(wanted: Place): Place {
  fs.mkdirSync(wanted.folder, { recursive: true });
  const { uid, gid } = wanted.identity;
  if (uid !== undefined && gid !== undefined) fs.chownSync(wanted.folder, uid, gid);
  if (fs.existsSync(wanted.log)) giveTo(wanted.identity, wanted.log);
  return wanted;
}

function rememberedFolder(near: string): string | undefined {
  const note = path.join(near, "location");
  return fs.existsSync(note) ? fs.readFileSync(note, "utf8").trim() : undefined;
}

/** A random name, not one made from the path: another checkout at the same path must not find old data. */
function rememberFolder(near: string): string {
  const folder = path.join(sharedParent, randomBytes(8).toString("hex"));
  fs.writeFileSync(path.join(near, "location"), `${folder}\n`);
  return folder;
}
