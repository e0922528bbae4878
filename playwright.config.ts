import { chromium, defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/lib/browser";

const origin = "http://localhost:3210";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["line"], ["json", { outputFile: process.env.PORTAL_E2E_REPORT ?? "test-results/report.json" }]],
  use: {
    baseURL: origin,
    locale: "ko-KR",
    // Pages show Korean time wherever they are read; a zone of +05:45 shows one that does not.
    timezoneId: "Asia/Kathmandu",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    // What hangs is told by its line, long before the test's own limit.
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // Traces slow every test, also those that pass: `npx playwright test --trace on` where one is wanted.
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(chromium.executablePath()), args: browserArgs },
  },
  projects: [
    // First, because nothing takes longer.
    { name: "story", testMatch: "story.spec.ts" },
    { name: "desktop", testIgnore: "story.spec.ts", grepInvert: /@phone/ },
    { name: "phone", grep: /@phone|@every-width/, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
  ],
  webServer: {
    // The real launcher with an empty home; the build is shared with `npm run app`.
    command: `"${process.execPath}" --import tsx scripts/reset-home.ts && "${process.execPath}" scripts/app.mjs`,
    url: `${origin}/api/health`,
    timeout: 10 * 60_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT: "3210",
      PORTAL_HOME: ".local/e2e",
      // Nothing of a developer's own configuration: no real database, no real mail.
      PORTAL_IGNORE_ENV_FILE: "1",
      ...Object.fromEntries(
        [
          "DATABASE_URL",
          "DATABASE_OWNER_URL",
          "NEXTAUTH_URL",
          "SMTP_URL",
          "STORAGE_DIR",
          "S3_BUCKET",
          "CLAMD_HOST",
          "CLAMD_SOCKET",
          "UNSCANNED_FILES",
          "DEMO",
          "OFFICIAL",
          "HOST",
        ].map((name) => [name, ""]),
      ),
    },
  },
});
