import { MEGABYTE, type CallTerms } from "../schema/call-terms";

/** The columns of Call that its terms fill; files are counted in bytes there. */
export function callColumns(terms: CallTerms) {
  const { code, title, summary, support, opensAt, closesAt, quota, quotaPerChallenge, reserveCount, ceiling } = terms;
  return {
    code,
    title,
    summary,
    support,
    opensAt,
    closesAt,
    resultsExpectedAt: terms.resultsExpectedAt ?? null,
    projectEndsOn: terms.projectEndsOn ?? null,
    quota,
    quotaPerChallenge,
    reserveCount,
    ceiling,
    totalBudget: terms.totalBudget,
    maxCompanyAge: terms.maxCompanyAge ?? null,
    ageReference: terms.ageReference,
    maxFileBytes: BigInt(terms.maxFileMegabytes * MEGABYTE),
  };
}

/** The one stage of the call's evaluation plan with its criteria, in the order of the form. */
export function stageRow({ stage: { criteria, ...stage } }: CallTerms) {
  return { ...stage, position: 1, criteria: { create: numbered(criteria) } };
}

export const trancheRows = (terms: CallTerms) => numbered(terms.tranches);
export const milestoneRows = (terms: CallTerms) => numbered(terms.milestones);

const numbered = <Row extends object>(rows: Row[]): (Row & { position: number })[] =>
  rows.map((row, index) => ({ ...row, position: index + 1 }));

/** What the audit trail keeps of the terms: the figures and dates, not the texts. */
export function auditedTerms(terms: CallTerms) {
  const { title: _title, summary: _summary, support: _support, ...columns } = callColumns(terms);
  const points = terms.stage.criteria.map((criterion) => criterion.maxPoints);
  return { ...columns, points, shares: terms.tranches.map((tranche) => tranche.share), passMark: terms.stage.passMark };
}
