import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { commonHeaders, dataPolicy } from "./lib/platform/http/security-headers";

// The benchmark's own build adds the bare pages it compares with (page.bench.tsx); no other build has them. They are
// measured without proxy.ts, which sees everything but the uploads: so they are reached by an address of those.
const bench: NextConfig = {
  distDir: ".local/bench/next",
  pageExtensions: ["bench.tsx", "bench.ts", "tsx", "ts"],
  typescript: { ignoreBuildErrors: true, tsconfigPath: ".local/bench/tsconfig.json" },
  rewrites: async () => ({
    beforeFiles: [{ source: "/api/uploads/bench/:page", destination: "/bench/:page" }],
    afterFiles: [],
    fallback: [],
  }),
};

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run verify` checks all types; a type error in a test is no reason not to start the portal.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Types of routes would have to be regenerated before every type check; links are held by tests instead.
  typedRoutes: false,
  // Lets pages answer 403 with forbidden() and 401 with unauthorized().
  experimental: { authInterrupts: true, globalNotFound: true },
  // The native and dynamic parts of these are loaded by Node itself.
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pg", "pg-boss", "pino"],
  // No page shows pictures from elsewhere; the optimiser would only be a way in.
  images: { unoptimized: true },
  rewrites: async () => [{ source: "/.well-known/receipt-keys.json", destination: "/api/receipts/keys" }],
  async headers() {
    return [
      { source: "/:path*", headers: commonHeaders },
      {
        // proxy.ts does not see these (their bodies are too large for it).
        source: "/api/uploads/:path*",
        headers: [
          { key: "Content-Security-Policy", value: dataPolicy },
          { key: "Cache-Control", value: "private, no-store" },
        ],
      },
    ];
  },
  ...(process.env.BENCH === "1" ? bench : {}),
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
