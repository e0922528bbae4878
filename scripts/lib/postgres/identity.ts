import fs from "node:fs";
import path from "node:path";
import { StopError } from "../stop";

/** The system user that the server runs as: empty for "whoever runs the command". */
export interface Identity {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root starts it as another user: the owner of data that exist already, else
 * `postgres`, else `nobody`. Anyone else runs it as themselves. Throws {@link StopError} when the data are foreign.
 */
export function chooseIdentity(dataFolder: string): Identity {
  const me = process.getuid?.();
  const owner = fs.existsSync(dataFolder) ? fs.statSync(dataFolder) : undefined;
  if (me === undefined) return {};
  if (me !== 0) {
    if (owner === undefined || owner.uid === me) return {};
    throw new StopError(
      `The database in ${dataFolder} belongs to another user (number ${owner.uid}); start as that user or as root, or set PORTAL_HOME to a folder of your own.`,
    );
  }
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return unprivilegedUser();
}

/** True when a user that is not root may read the folder: every folder above it and itself are open to others. */
export function isOpenToOthers(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (fs.existsSync(current) && (fs.statSync(current).mode & 0o001) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** Gives a folder and all below it to the server's user; nothing to do for an ordinary user. */
export function giveTo(identity: Identity, target: string): void {
  if (identity.uid === undefined || identity.gid === undefined) return;
  fs.lchownSync(target, identity.uid, identity.gid);
  if (!fs.lstatSync(target).isDirectory()) return;
  for (const name of fs.readdirSync(target)) giveTo(identity, path.join(target, name));
}

function unprivilegedUser(): Identity {
  const rows = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  const users = new Map(rows.map((row) => row.split(":")).map((cells) => [cells[0], cells] as const));
  const cells = users.get("postgres") ?? users.get("_postgres") ?? users.get("nobody");
  if (cells === undefined) {
    throw new StopError(
      "PostgreSQL does not run as root and this machine has neither a user postgres nor nobody; start as an ordinary user instead.",
    );
  }
  return { uid: Number(cells[2]), gid: Number(cells[3]) };
}
