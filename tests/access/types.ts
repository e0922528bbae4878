import type { ActorContext } from "@/lib/organisations/types";
import type { Result } from "@/lib/platform/result";
import type { PersonOfWorld, World } from "../factories/world";

/** Everyone the matrix asks about: the people of the test world, and a visitor. */
export type Who = PersonOfWorld | "visitor";

export const everyone: readonly Who[] = [
  "visitor", "startupOwner", "startupEditor", "startupViewer", "otherStartupOwner",
  "demandOwner", "demandEditor", "demandViewer", "otherDemandOwner",
  "evaluator", "otherEvaluator", "officer", "approver", "otherOfficer", "auditor", "administrator",
]; // prettier-ignore

/**
 * A command × every actor. `allowed`: past authorisation (the state may still refuse). `hidden`: learns not even that
 * the thing exists (`common.not_found`). Everybody else is refused (`common.forbidden`).
 */
export type CommandRow =
  | {
      /** lib path without extension: applications/submit-application */
      command: string;
      allowed: readonly Who[];
      hidden?: readonly Who[] | "others";
      /** Calls the command as this person, on the world's own thing. */
      attempt: (context: ActorContext, world: World) => Promise<Result<unknown>>;
    }
  /** Not reachable from outside: it takes a transaction of another command, or only background work runs it. */
  | { command: string; internal: string };

/** What a page or handler answers: its content, a redirect to sign in, "does not exist", or "not allowed". */
export type Answer = 200 | 401 | 403 | 404 | "sign-in";

/** A page × every actor, on the world's own thing. Visitors who may not see a page are sent to sign in. */
export type PageRow = {
  /** Folder below app/, as the file system has it: [locale]/(workspace)/startup/applications/[id] */
  page: string;
  /** "everyone" includes visitors. */
  allowed: readonly Who[] | "everyone" | "signed-in";
  /** What signed-in people get who are not allowed; 404 where not said. */
  otherwise?: Answer;
  /** What a visitor gets who is not allowed, where it is neither the sign-in (pages) nor 404 (handlers). */
  visitor?: Answer;
  /** The address with its dynamic parts filled; needed where the folder has any. */
  path?: (world: World) => string | Promise<string>;
  /** One line: which data it shows and what the where-clause rests on. */
  shows: string;
};

/** A route handler: the same, for its GET; other methods rest on the commands they call. */
export type HandlerRow = PageRow & { methods: readonly ("GET" | "POST" | "PUT" | "PATCH" | "DELETE")[] };

/** A server action (`<domain>/actions#name`, or `<domain>/actions/<part>#name`) and the command that it calls. */
export type ActionRow = { action: string; command: string };

export type AccessRows = {
  pages: readonly PageRow[];
  handlers?: readonly HandlerRow[];
  actions?: readonly ActionRow[];
  commands: readonly CommandRow[];
};
