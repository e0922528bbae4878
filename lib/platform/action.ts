import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { formValues, type ActionState } from "./action-state";
import type { Context } from "./context";
import { formTree } from "./form";
import { log } from "./log";
import { refusalsOfParse } from "./refusals";
import { refused, type Result } from "./result";
import { inWords } from "./words";

/** What the person sees next: a message by its catalogue key, a page to go to, or both. */
export type Done = { message?: string; params?: Record<string, string | number>; href?: string };

/**
 * The body of every form action: parse, call one command, say what came of it. Never throws to the browser: a bug is
 * logged with the request's number and answered with a sentence, and what was typed comes back with every refusal.
 */
export async function runAction<S extends z.ZodType, C extends Context, T>(
  sent: FormData,
  use: {
    schema: S;
    context: () => Promise<C>;
    command: (context: C, input: z.output<S>) => Promise<Result<T>>;
    /** Runs after success: revalidate here. */
    done?: (value: T) => Done | undefined | void;
  },
): Promise<ActionState> {
  // An action is a public endpoint: what is sent without a form counts as an empty one.
  const form = sent instanceof FormData ? sent : new FormData();
  const context = await use.context();
  const result = await attempt(context, async () => {
    const input = use.schema.safeParse(formTree(form), { reportInput: true });
    return input.success ? use.command(context, input.data) : refused(...refusalsOfParse(input.error));
  });
  if (result.ok) return succeeded(use.done?.(result.value) ?? {});
  return { status: "refused", refusals: await inWords(result.refusals), values: formValues(form) };
}

async function attempt<T>(context: Context, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const result = await work();
    return result.ok ? result : refused(...result.refusals.map((refusal) => sayEnded(context, refusal)));
  } catch (error) {
    log().error({ err: error, requestId: context.origin.requestId }, "an action failed");
    return refused({ code: "common.unexpected", params: { request: context.origin.requestId.slice(0, 8) } });
  }
}

/** Without a session nearly everything is refused; say that, since signing in again (in another tab) mends it. */
function sayEnded<R extends { code: string }>(context: Context, refusal: R): R {
  const hidden = refusal.code === "common.forbidden" || refusal.code === "common.not_found";
  return hidden && context.actor.kind === "anonymous" ? { ...refusal, code: "common.session_ended" } : refusal;
}

async function succeeded({ message, params, href }: Done): Promise<ActionState> {
  const t = await getTranslations();
  return { status: "ok", message: message ? t(message, params) : undefined, href };
}
