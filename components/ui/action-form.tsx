"use client";

import { useTranslations } from "next-intl";
import { unstable_rethrow } from "next/navigation";
import { startTransition, useActionState, useEffect, useId, useRef, type ComponentProps, type ReactNode } from "react";
import { formValues, idle, type ActionState, type FormAction } from "@/lib/platform/action-state";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { Alert } from "./alert";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";

type Props = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: FormAction;
  /** Called after the action was carried out, before `href` is followed. */
  onDone?: (state: ActionState & { status: "ok" }) => void;
  /** Empties the form after success, for forms that are used again and again. */
  resetOnDone?: boolean;
  children: ReactNode;
};

/**
 * A form for a server action. A refusal shows all its reasons above the fields, each leading to its field, and beside
 * the fields; nothing typed is lost, files included, nor when the server cannot be reached. A second press while the
 * first is on its way does nothing.
 */
export function ActionForm({ action, onDone, resetOnDone, children, ...rest }: Props) {
  const t = useTranslations("ui.form");
  const prefix = `${useId()}-`;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [state, dispatch, pending] = useActionState(keepOnFailure(action, t("failed")), idle);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  useEffect(() => {
    if (state.status !== "ok") return;
    if (resetOnDone) form.current?.reset();
    done.current?.(state);
    if (state.href) router.push(state.href);
  }, [state, resetOnDone, router]);

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
