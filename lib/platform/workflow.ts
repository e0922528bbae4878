import { refused, type Refused } from "./result";

/** The one table of a thing's legal transitions: verb → statuses it starts from and the status it leads to. */
export type Workflow<Status extends string, Verb extends string> = Record<
  Verb,
  { from: readonly Status[]; to: Status }
>;

/** Whether `verb` is legal now: buttons, guards and diagrams all ask this. */
export function allows<S extends string, V extends string>(workflow: Workflow<S, V>, verb: V, status: S): boolean {
  return workflow[verb].from.includes(status);
}

/** The refusal of a verb in the wrong status, `<domain>.not_in_state`, or undefined where it is legal. */
export function refusalOf<S extends string, V extends string>(
  workflow: Workflow<S, V>,
  domain: string,
  verb: V,
  status: S,
): Refused | undefined {
  return allows(workflow, verb, status)
    ? undefined
    : refused({ code: `${domain}.not_in_state`, params: { verb, status } });
}
