import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** Installs one of Debian's packages where that is possible: as root, on Debian. False where it is not. */
export function installPackage(name: string): boolean {
  const isRoot = process.getuid?.() === 0;
  const isDebian = fs.existsSync("/etc/os-release") && /^ID=debian$/m.test(fs.readFileSync("/etc/os-release", "utf8"));
  return isRoot && isDebian && apt("update") && apt("install", "-y", "--no-install-recommends", name);
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["-qq", ...args], { env, stdio: "ignore", timeout: 300_000 }).status === 0;
}
