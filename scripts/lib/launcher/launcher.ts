import { parseEnv } from "@/lib/platform/env";
import { buildApp } from "../build-app";
import { generateClient } from "../generate-client";
import { homeFolder } from "../paths";
import { portProblem } from "../ports";
import { stopServer } from "../postgres/server";
import { messageOf, StopError } from "../stop";
import { announce } from "./announce";
import { appEnv, localSecretsOf } from "./app-env";
import { checkDatabase, type Database, ensureDemo, migrateDatabase, openDatabase } from "./database";
import { guardServer } from "./guard";
import { expectSteps, step } from "./progress";
import { Records } from "./records";
import { keepWorker, startWeb, waitUntilHealthy } from "./services";
import { readSettings, type Settings } from "./settings";

/** One start of the portal, from the database to the served site, and its orderly end. */
export class Launcher {
  private readonly home = homeFolder();
  private readonly settings: Settings;
  private readonly records: Records;
  private ownsHome = false;
  private stopping: Promise<void> | undefined;

  /** Throws {@link StopError} when the environment's settings cannot be used. */
  constructor() {
    this.settings = readSettings(process.env);
    this.records = new Records(this.home, this.settings.origin);
  }

  readonly isStopping = (): boolean => this.stopping !== undefined;

  /** Starts everything; returns once the site answers. Throws {@link StopError} with what the reader can do. */
  async run(): Promise<void> {
    const { settings, records } = this;
    await records.takeOver();
    this.ownsHome = true;
    await this.requirePort();
    expectSteps(settings.demo ? 6 : 5);
    const track = (pid: number | undefined) => records.add(pid);
    const database = await this.openDatabase();
    const env = appEnv(settings, this.home, database);
    requireUsable(env);
    await step("Database client", async () => ((await generateClient()) ? "generated" : "up to date"));
    await step("Migrations", () => migrateDatabase(database));
    if (settings.demo) await step("Demo data", () => ensureDemo(database, env, track));
    await step("Build", async () => ((await buildApp(env, track)) ? "made" : "up to date"));
    await step("Web server and worker", async () => {
      if (this.isStopping()) return;
      startWeb(settings, env, records, () => this.onWebEnd());
      keepWorker(env, records, this.isStopping);
      await waitUntilHealthy(settings, this.isStopping);
    });
    if (this.isStopping()) return;
    guardServer(database, this.isStopping);
    await announce(settings);
  }

  /** Stops all that runs for this home, the embedded server last. Safe to call twice. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  private async openDatabase(): Promise<Database> {
    const { settings, home } = this;
    const secrets = settings.given === undefined ? localSecretsOf(home) : undefined;
    let opened: Database | undefined;
    await step("PostgreSQL", async () => {
      const { database, outcome } = await openDatabase(settings, home, secrets);
      opened = database;
      await checkDatabase(database);
      return outcome;
    });
    if (opened === undefined) throw new Error("the database step returned without one");
    return opened;
  }

  private async requirePort(): Promise<void> {
    const { port, host } = this.settings;
    const problem = await portProblem(port, host);
    if (problem === undefined) return;
    throw new StopError(
      problem === "taken"
        ? `Port ${port} is in use by another program; end it, or choose another port: PORT=${port + 1} npm run app.`
        : `Port ${port} may only be used by an administrator; choose one from 1024 on: PORT=3000 npm run app.`,
    );
  }

  private onWebEnd(): void {
    if (this.isStopping()) return;
    console.error("\n✗ The web server ended by itself; the messages above say why. Stopping.\n");
    process.exitCode = 1;
    void this.stop().then(() => process.exit(1));
  }

  private async stopAll(): Promise<void> {
    // Not ours: another launcher serves this home, and its processes are none of our business.
    if (!this.ownsHome) return;
    await this.records.endAll();
    if (this.settings.given === undefined) stopServer(this.home);
    this.records.clear();
  }
}

/** Every setting is checked before anything is built or served, and the message names the wrong ones. */
function requireUsable(env: NodeJS.ProcessEnv): void {
  try {
    parseEnv(env);
  } catch (error) {
    throw new StopError(`${messageOf(error)} .env.example says what each is.`);
  }
}
