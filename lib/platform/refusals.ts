import type { z } from "zod";
import type { Refusal } from "./result";

const codePattern = /^[a-z]+\.[a-z0-9_]+$/;

/**
 * The refusals of a failed parse, one for each field: what is empty is not also too short. A schema names its own reason by giving a code as message
 * (`z.string().min(1, "common.required")`); other issues get the common code of their kind.
 */
export function refusalsOfParse(error: z.ZodError): Refusal[] {
  const refusals = error.issues.map((issue) => ({ field: issue.path.join("."), ...reasonOf(issue) }));
  return refusals.filter(({ field }, index) => index === refusals.findIndex((first) => first.field === field));
}

function reasonOf(issue: z.core.$ZodIssue): Pick<Refusal, "code" | "params"> {
  if (codePattern.test(issue.message)) return { code: issue.message, params: boundsOf(issue) };
  if (issue.code === "invalid_type" && (issue.input === undefined || issue.input === ""))
    return { code: "common.required" };
  if (issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1)
    return { code: "common.required" };
  if (issue.code === "too_small")
    return { code: issue.origin === "string" ? "common.too_short" : "common.too_small", params: boundsOf(issue) };
  if (issue.code === "too_big")
    return { code: issue.origin === "string" ? "common.too_long" : "common.too_big", params: boundsOf(issue) };
  return { code: "common.invalid" };
}

function boundsOf(issue: z.core.$ZodIssue): Refusal["params"] {
  if (issue.code === "too_small") return { minimum: String(issue.minimum) };
  return issue.code === "too_big" ? { maximum: String(issue.maximum) } : undefined;
}
