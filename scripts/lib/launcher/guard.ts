import { isServerAlive } from "../postgres/server";
import { messageOf } from "../stop";
import { type Database, reviveServer } from "./database";

/** Looks every few seconds whether the embedded server is alive and brings it back when something killed it. */
export function guardServer(database: Database, isStopping: () => boolean): void {
  const home = database.embedded?.home;
  if (home === undefined) return;
  const look = async () => {
    try {
      if (!isStopping() && !isServerAlive(home)) {
        console.error("The embedded PostgreSQL is gone; starting it again.");
        await reviveServer(database);
      }
    } catch (error) {
      console.error(messageOf(error));
    }
    setTimeout(look, 3000).unref();
  };
  setTimeout(look, 3000).unref();
}
