import { spawn } from "node:child_process";
import { generateClient } from "../generate-client";
import { homeFolder } from "../paths";
import { isServerAlive, stopServer } from "../postgres/server";
import { exitOf, typeScriptArgs } from "../processes";
import { runCommand } from "../run-command";
import { StopError } from "../stop";
import { appEnv, localSecretsOf } from "./app-env";
import { migrateDatabase, openDatabase } from "./database";
import { loadEnvFile } from "./env-file";
import { readSettings } from "./settings";

const [name, ...args] = process.argv.slice(2);

await runCommand(async () => {
  if (name === undefined || !/^[a-z-]+$/.test(name)) throw new StopError("Name a script: node scripts/run.mjs NAME.");
  loadEnvFile();
  const settings = readSettings(process.env);
  const home = homeFolder();
  const isEmbedded = settings.given === undefined;
  // A portal that runs keeps its server; one that was started for this script alone ends with it.
  const wasRunning = isEmbedded && isServerAlive(home);
  const { database } = await openDatabase(settings, home, isEmbedded ? localSecretsOf(home) : undefined);
  try {
    await generateClient();
    // The embedded database is ours to prepare; of a given one it is only asked that nothing is missing.
    const { app, owner } = database.urls;
    await migrateDatabase({ ...database, urls: { app, owner: isEmbedded ? owner : undefined } });
    const env = { ...appEnv(settings, home, database), NODE_ENV: process.env.NODE_ENV ?? "production" };
    // With the terminal's input: a script may ask for a password.
    const child = spawn(process.execPath, typeScriptArgs(`scripts/${name}.ts`, ...args), { env, stdio: "inherit" });
    // A terminal sends Ctrl-C to both; this process stays to stop the server.
    process.on("SIGINT", () => {});
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    process.exitCode = await exitOf(child);
  } finally {
    if (isEmbedded && !wasRunning) stopServer(home);
  }
});
