import fs from "node:fs";
import { installPackage } from "./install-package";
import { StopError } from "./stop";

/** What a headless Chromium needs to be quiet and to work as root in a container. */
export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The browser for tests and screenshots: CHROMIUM_PATH, else the one that Playwright installed (`ownPath`), else the
 * system's. `undefined` when there is none. Throws {@link StopError} when CHROMIUM_PATH names no file.
 */
export function findBrowser(ownPath: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (fs.existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new StopError(`CHROMIUM_PATH=${env.CHROMIUM_PATH} does not exist; correct or unset it.`);
  }
  return [ownPath, ...systemBrowsers].find((file) => file !== "" && fs.existsSync(file));
}

/** Installs Debian's chromium where that is possible. Throws {@link StopError} that says what to install elsewhere. */
export function installBrowser(): void {
  if (installPackage("chromium")) return;
  throw new StopError(
    "The browser tests need Chromium or Chrome; run npx playwright install --with-deps chromium, or install one and set CHROMIUM_PATH to it.",
  );
}
