/** `npm run build`: builds the site if its sources changed; `npm run app` then starts without building. */
import { buildApp } from "./lib/build-app";
import { generateClient } from "./lib/generate-client";
import { localSecretsOf } from "./lib/launcher/app-env";
import { loadEnvFile } from "./lib/launcher/env-file";
import { homeFolder } from "./lib/paths";
import { runCommand } from "./lib/run-command";

await runCommand(async () => {
  loadEnvFile();
  const key =
    process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || localSecretsOf(homeFolder()).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  await generateClient();
  const made = await buildApp({ ...process.env, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }, () => {});
  console.log(made ? "The build is made." : "The build is up to date.");
});
