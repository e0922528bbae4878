import { defineConfig } from "prisma/config";

// The CLI works as the owner's role; the application never does.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? "postgresql://localhost:5432/portal" },
});
