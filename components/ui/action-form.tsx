"use client";

import { useTranslations } from "next-intl";
import { unstable_rethrow } from "next/navigation";
import {
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  type ComponentProps,
  type ReactNode,
} from "react";
import { formValues, idle, type ActionState, type FormAction } from "@/lib/platform/action-state";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { Alert } from "./alert";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { useToast } from "./toast";

type Succeeded = ActionState & { status: "ok" };

export type HiddenFields = Record<string, string | number | undefined>;

type Props = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: FormAction;
  /** Sent along unseen: what the form is about, and the version in which it was seen. */
  fields?: HiddenFields;
  /** Called after the action was carried out, before `href` is followed. */
  onDone?: (state: Succeeded) => void;
  /** Empties the form after success, for forms that are used again and again. */
  resetOnDone?: boolean;
  children: ReactNode;
};

/**
 * A form for a server action. A refusal shows all its reasons above the fields, each leading to its field, and beside
 * the fields; nothing typed is lost, files included, nor when the server cannot be reached. A second press while the
 * first is on its way does nothing.
 */
export function ActionForm({ action, fields = {}, onDone, resetOnDone, children, ...rest }: Props) {
  const t = useTranslations("ui.form");
  const prefix = `${useId()}-`;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const toast = useToast();
  /** What the action answered and nobody has seen yet. */
  const unseen = useRef<Succeeded | null>(null);
  const [state, dispatch, pending] = useActionState(async (previous: ActionState, data: FormData) => {
    const answer = await keepOnFailure(action, t("failed"))(previous, data);
    unseen.current = answer.status === "ok" ? answer : null;
    return answer;
  }, idle);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  useEffect(() => {
    unseen.current = null;
    if (state.status !== "ok") return;
    if (resetOnDone) form.current?.reset();
    done.current?.(state);
    if (state.href) router.push(state.href);
  }, [state, resetOnDone, router]);

  // Where the page no longer has this form once the act is done, its message and its way on must not go with it.
  const leave = useEffectEvent(() => {
    const answer = unseen.current;
    unseen.current = null;
    if (answer?.message) toast({ message: answer.message });
    if (answer?.href) router.push(answer.href);
  });
  useEffect(() => () => leave(), []);

  return (
    <FormContext value={{ prefix, state }}>
      <form
        noValidate
        {...rest}
        ref={form}
        action={dispatch}
        onSubmit={(event) => {
          // Taking the submit over keeps React from emptying the form when the action is through.
          event.preventDefault();
          if (pending) return;
          const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
          const data = new FormData(event.currentTarget, submitter);
          startTransition(() => dispatch(data));
        }}
      >
        {Object.entries(fields).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {state.status === "refused" && <ErrorSummary refusals={state.refusals} prefix={prefix} />}
        <div role="status">
          {state.status === "ok" && state.message && <Alert tone="success" title={state.message} />}
        </div>
        {children}
      </form>
    </FormContext>
  );
}

/** A lost connection or a broken server is a refusal too: an error page would take the typed text with it. */
function keepOnFailure(action: FormAction, message: string): FormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      unstable_rethrow(error);
      return { status: "refused", refusals: [{ message }], values: formValues(form) };
    }
  };
}
