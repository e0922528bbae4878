import { StopError } from "../stop";
import { loadEnvFile } from "./env-file";
import { Launcher } from "./launcher";
import { onStopRequest } from "./stop-request";

let launcher: Launcher | undefined;

try {
  loadEnvFile();
  launcher = new Launcher();
  const current = launcher;
  onStopRequest(() => {
    console.log("\nStopping …");
    void current.stop().then(() => process.exit(0));
  });
  await launcher.run();
} catch (error) {
  // What is under way while stopping fails because its processes are being ended.
  if (launcher?.isStopping() !== true) {
    if (error instanceof StopError) console.error(`\n✗ ${error.message}\n`);
    else console.error(error);
    await launcher?.stop();
    process.exit(1);
  }
}
