import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/platform/db";
import { timeZones } from "@/lib/platform/i18n/time-zone";
import { stored, storedText } from "@/lib/platform/localised";
import { phaseAt } from "../rules/phase";
import { requiredDocuments } from "../schema/documents";
import { eligibilityRules } from "../schema/eligibility";
import { formDefinition } from "../schema/form-definition";
import { followOnLinks, pathwayStages, supportItems } from "../schema/support";
import type { CallDetail, CallSummary } from "../types";

/** What lists show of a call. */
export const summarySelect = {
  id: true,
  code: true,
  title: true,
  status: true,
  opensAt: true,
  closesAt: true,
  announcedAt: true,
  quota: true,
  ceiling: true,
  programme: { select: { name: true, organisation: { select: { name: true } } } },
  _count: { select: { challenges: { where: { status: "PUBLISHED" } } } },
} satisfies Prisma.CallSelect;

/** The whole of what a call says. */
export const detailSelect = {
  ...summarySelect,
  summary: true,
  support: true,
  followOn: true,
  pathway: true,
  timeZone: true,
  questionsCloseAt: true,
  resultsExpectedAt: true,
  projectEndsOn: true,
  quotaPerChallenge: true,
  reserveCount: true,
  totalBudget: true,
  grantShare: true,
  ownCashShare: true,
  ownInKindShare: true,
  maxApplicationsPerStartup: true,
  eligibility: true,
  documents: true,
  maxFileBytes: true,
  cancelledAt: true,
  cancelReason: true,
  stages: { orderBy: { position: "asc" }, include: { criteria: { orderBy: { position: "asc" } } } },
  tranchePlan: { orderBy: { position: "asc" } },
  milestonePlan: { orderBy: { position: "asc" } },
  forms: { orderBy: { version: "desc" }, take: 1, select: { definition: true } },
  incidents: {
    where: { status: "RELEASED" },
    orderBy: { newClosesAt: "asc" },
    select: { startedAt: true, recoveredAt: true, evidence: true, closesAt: true, newClosesAt: true },
  },
} satisfies Prisma.CallSelect;

export type SummaryRow = Prisma.CallGetPayload<{ select: typeof summarySelect }>;
export type DetailRow = Prisma.CallGetPayload<{ select: typeof detailSelect }>;

export const text = (value: unknown) => stored(storedText, value);

export function summaryOf(row: SummaryRow, now: Date): CallSummary {
  const { programme, _count, title, ...call } = row;
  return {
    ...call,
    title: text(title),
    programme: text(programme.name),
    agency: text(programme.organisation.name),
    phase: phaseAt(row, now),
    challenges: _count.challenges,
  };
}

export function detailOf(row: DetailRow, now: Date): CallDetail {
  const { stages, tranchePlan, milestonePlan, forms, incidents, ...call } = row;
  return {
    ...call,
    ...summaryOf(row, now),
    summary: text(row.summary),
    support: stored(supportItems, row.support),
    followOn: stored(followOnLinks, row.followOn),
    pathway: stored(pathwayStages, row.pathway),
    timeZone: stored(z.enum(timeZones), row.timeZone),
    eligibility: stored(eligibilityRules, row.eligibility),
    documents: stored(requiredDocuments, row.documents),
    stages: stages.map(({ criteria, ...stage }) => ({
      ...stage,
      name: text(stage.name),
      criteria: criteria.map(({ name, guidance, maxPoints }) => ({
        name: text(name),
        guidance: text(guidance),
        maxPoints,
      })),
    })),
    tranches: tranchePlan.map(({ kind, name, share }) => ({ kind, name: text(name), share })),
    milestones: milestonePlan.map(({ kind, name, dueAfterDays }) => ({ kind, name: text(name), dueAfterDays })),
    moves: incidents,
    form: forms[0] && stored(formDefinition, forms[0].definition),
  };
}
