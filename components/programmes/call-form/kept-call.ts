import type { FormTree } from "@/lib/platform/form";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import {
  ageReferences,
  aggregations,
  milestoneKinds,
  stageKinds,
  trancheKinds,
} from "@/lib/programmes/schema/call-terms";
import { branch, list, localisedWords, oneOf, words } from "../kept-tree";

/** The values of the call form as they were kept on the device. */
export function readKeptCall(tree: { [key: string]: FormTree }): CallFormValues {
  const rows = (node: FormTree | undefined) => list(node).map(branch);
  const stage = branch(tree.stage);
  return {
    code: words(tree.code),
    title: localisedWords(tree.title),
    summary: localisedWords(tree.summary),
    support: localisedWords(tree.support),
    opensAt: words(tree.opensAt),
    closesAt: words(tree.closesAt),
    resultsExpectedAt: words(tree.resultsExpectedAt),
    projectEndsOn: words(tree.projectEndsOn),
    quota: words(tree.quota),
    quotaPerChallenge: words(tree.quotaPerChallenge),
    reserveCount: words(tree.reserveCount),
    ceiling: words(tree.ceiling),
    totalBudget: words(tree.totalBudget),
    maxCompanyAge: words(tree.maxCompanyAge),
    ageReference: oneOf(ageReferences, tree.ageReference),
    maxFileMegabytes: words(tree.maxFileMegabytes),
    stage: {
      kind: oneOf(stageKinds, stage.kind),
      name: localisedWords(stage.name),
      aggregation: oneOf(aggregations, stage.aggregation),
      minEvaluations: Number(words(stage.minEvaluations)) || 0,
      passMark: Number(words(stage.passMark)) || 0,
      blind: words(stage.blind) === "on",
      criteria: rows(stage.criteria).map((row) => ({
        name: localisedWords(row.name),
        guidance: localisedWords(row.guidance),
        maxPoints: Number(words(row.maxPoints)) || 0,
      })),
    },
    tranches: rows(tree.tranches).map((row) => ({
      kind: oneOf(trancheKinds, row.kind),
      name: localisedWords(row.name),
      share: words(row.share),
    })),
    milestones: rows(tree.milestones).map((row) => ({
      kind: oneOf(milestoneKinds, row.kind),
      name: localisedWords(row.name),
      dueAfterDays: Number(words(row.dueAfterDays)) || 0,
    })),
    form: words(tree.form),
  };
}
