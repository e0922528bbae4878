import { accountsAccess } from "./accounts";
import { annexAccess } from "./annex";
import { applicationsAccess } from "./applications";
import { auditAccess } from "./audit";
import { challengesAccess } from "./challenges";
import { deadlinesAccess } from "./deadlines";
import { documentsAccess } from "./documents";
import { draftsAccess } from "./drafts";
import { evaluationAccess } from "./evaluation";
import { filesAccess } from "./files";
import { notificationsAccess } from "./notifications";
import { organisationsAccess } from "./organisations";
import { programmesAccess } from "./programmes";
import { projectsAccess } from "./projects";
import { questionsAccess } from "./questions";
import { receiptsAccess } from "./receipts";
import { selectionAccess } from "./selection";
import { shellAccess } from "./shell";
import type { AccessRows, HandlerRow } from "./types";

const domains: readonly AccessRows[] = [
  accountsAccess,
  organisationsAccess,
  shellAccess,
  auditAccess,
  notificationsAccess,
  programmesAccess,
  challengesAccess,
  questionsAccess,
  annexAccess,
  applicationsAccess,
  documentsAccess,
  draftsAccess,
  deadlinesAccess,
  receiptsAccess,
  filesAccess,
  evaluationAccess,
  selectionAccess,
  projectsAccess,
];

const platformHandlers: readonly HandlerRow[] = [
  { page: "api/health", methods: ["GET"], allowed: "everyone", shows: "whether the database answers; nothing else" },
];

/** The access matrix: every page, route handler, action and command × every actor. */
export const matrix = {
  pages: domains.flatMap((rows) => rows.pages),
  handlers: [...platformHandlers, ...domains.flatMap((rows) => rows.handlers ?? [])],
  actions: domains.flatMap((rows) => rows.actions ?? []),
  commands: domains.flatMap((rows) => rows.commands),
};
