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
export type CommandRow = {
  /** lib path without extension: applications/submit-application */
  command: string;
  allowed: readonly Who[];
  hidden?: readonly Who[];
  /** Calls the command as this person, on the world's own thing. */
  attempt: (context: ActorContext, world: World) => Promise<Result<unknown>>;
};

/** What a page or handler answers: its content, a redirect to sign in, "does not exist", or "not allowed". */
export type Answer = 200 | 403 | 404 | "sign-in";

/**
 * A page or route handler × every demo account. `path` has the dynamic parts filled by `example` in the browser run.
 * Accounts not named get `otherwise`.
 */
export type PageRow = {
  /** Folder below app/, as the file system has it: [locale]/(workspace)/startup/applications/[id] */
  page: string;
  /** Who gets 200 on a thing of their own (roles of the demo). "everyone" includes visitors. */
  allowed: readonly Who[] | "everyone" | "signed-in";
  /** What the others get. */
  otherwise?: Answer;
  /** One line: which data it shows and what the where-clause rests on. */
  shows: string;
};

export type HandlerRow = PageRow & { methods: readonly ("GET" | "POST" | "PUT" | "PATCH" | "DELETE")[] };

/** A server action and the command that it calls: the command's row says who may. */
export type ActionRow = { action: string; command: string };

export type AccessRows = {
  pages: readonly PageRow[];
  handlers?: readonly HandlerRow[];
  actions?: readonly ActionRow[];
  commands: readonly CommandRow[];
};
