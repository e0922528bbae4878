/**
 * `npm run dev:db`: a development database that stays running on port 54330 or DEV_DB_PORT (data under .local/dev), migrated,
 * with its settings in .local/dev.env as export lines: `source .local/dev.env && npx next dev`. `npm run dev:db -- stop`
 * ends it, `-- reset` begins with an empty database (after a migration that was being written had changed).
 */
import fs from "node:fs";
import path from "node:path";
import { dropEmbeddedDatabase, startEmbeddedDatabase } from "./lib/embedded";
import { root } from "./lib/paths";
import { stopServer } from "./lib/postgres/server";
import { prepareDatabase } from "./lib/prepare-database";
import { runCommand } from "./lib/run-command";
import { loadLocalSecrets } from "./lib/secrets";

const home = path.join(root, ".local", "dev");
const port = Number(process.env.DEV_DB_PORT ?? 54330);

await runCommand(async () => {
  if (process.argv[2] === "stop") return stopServer(home);
  const secrets = loadLocalSecrets(home);
  if (process.argv[2] === "reset") await dropEmbeddedDatabase({ home, secrets, port });
  const { appUrl, ownerUrl } = await startEmbeddedDatabase({ home, secrets, port });
  const applied = await prepareDatabase({ app: appUrl, owner: ownerUrl });
  for (const name of applied) console.log(`applied ${name}`);
  const settings = {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    AUDIT_KEY: secrets.AUDIT_KEY,
    RECEIPT_KEY: secrets.RECEIPT_KEY,
    STORAGE_DIR: path.join(home, "storage"),
    DEMO: "1",
  };
  const lines = Object.entries(settings).map(([name, value]) => `export ${name}='${value}'`);
  fs.writeFileSync(path.join(root, ".local", "dev.env"), `${lines.join("\n")}\n`, { mode: 0o600 });
  console.log(`PostgreSQL runs on 127.0.0.1:${port}; settings are in .local/dev.env`);
});
