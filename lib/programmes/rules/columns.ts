import { MEGABYTE, type CallTerms } from "../schema/call-terms";

/** The columns of Call that its terms fill; files are counted in bytes there. */
export function callColumns(terms: CallTerms) {
  const { stages: _stages, tranches: _tranches, milestones: _milestones, form: _form, ...columns } = terms;
  const { maxFileMegabytes, ...kept } = columns;
  return {
    ...kept,
    questionsCloseAt: terms.questionsCloseAt ?? null,
    resultsExpectedAt: terms.resultsExpectedAt ?? null,
    projectEndsOn: terms.projectEndsOn ?? null,
    maxApplicationsPerStartup: terms.maxApplicationsPerStartup ?? null,
    maxFileBytes: BigInt(maxFileMegabytes * MEGABYTE),
  };
}

/** The stages of the call's evaluation plan with their criteria, in the order of the form. */
export const stageRows = ({ stages }: CallTerms) =>
  numbered(stages).map(({ criteria, ...stage }) => ({ ...stage, criteria: { create: numbered(criteria) } }));

export const trancheRows = (terms: CallTerms) => numbered(terms.tranches);
export const milestoneRows = (terms: CallTerms) => numbered(terms.milestones);

const numbered = <Row extends object>(rows: Row[]): (Row & { position: number })[] =>
  rows.map((row, index) => ({ ...row, position: index + 1 }));

/** What the audit trail keeps of the terms: the figures, dates and rules, not the long texts. */
export function auditedTerms(terms: CallTerms) {
  const { title: _title, summary: _summary, support: _support, followOn: _next, ...columns } = callColumns(terms);
  const stages = terms.stages.map(({ kind, weight, passMark, criteria }) => ({
    kind,
    weight,
    passMark,
    points: criteria.map((criterion) => criterion.maxPoints),
  }));
  return { ...columns, stages, shares: terms.tranches.map((tranche) => tranche.share) };
}
