import path from "node:path";
import { defineConfig } from "vitest/config";

// An odd offset (UTC+05:45) shows code that reads the machine's time zone. Set here, workers inherit it.
process.env.TZ = "Asia/Kathmandu";

const root = import.meta.dirname;
const alias = {
  "@": root,
  // The real package throws outside a React server build.
  "server-only": path.join(root, "tests/support/empty.ts"),
};

export default defineConfig({
  resolve: { alias },
  test: {
    // One process per file: lib/ reads its environment once, and each integration file has a database of its own.
    pool: "forks",
    maxWorkers: 2,
    // next-intl imports "next/server" without its ending, which Node alone does not find.
    server: { deps: { inline: ["next-intl"] } },
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 30_000 } },
      {
        extends: true,
        test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/test-server.ts"],
          setupFiles: ["tests/support/test-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Needs a build: asks the built site over HTTP.
        extends: true,
        test: {
          name: "pages",
          include: ["tests/pages/**/*.test.ts"],
          globalSetup: ["tests/support/test-server.ts"],
          setupFiles: ["tests/support/test-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
