import fs from "node:fs";

/** The virus scanner of this machine; undefined where none is installed. */
export const findClamd = (): string | undefined =>
  ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"].find((file) => fs.existsSync(file));
