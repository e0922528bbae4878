"use client";

import { useTranslations } from "next-intl";
import { unstable_rethrow } from "next/navigation";
import {
  Fragment,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentProps,
  type ReactNode,
} from "react";
import { formValues, idle, type ActionState, type FormAction } from "@/lib/platform/action-state";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { Alert } from "./alert";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { formCopy, typedIn } from "./form-copy";
import { FormKeeper } from "./form-keeper";
import { useKeptFor } from "./kept-for";
import { KeptNote } from "./kept-note";
import { useToast } from "./toast";

type Succeeded = ActionState & { status: "ok" };

export type HiddenFields = Record<string, string | number | undefined>;

type Props = Omit<ComponentProps<"form">, "action" | "onChange" | "onSubmit"> & {
  action: FormAction;
  /** Sent along unseen: what the form is about, and the version in which it was seen. */
  fields?: HiddenFields;
  /** Called after the action was carried out, before `href` is followed. */
  onDone?: (state: Succeeded) => void;
  /** Empties the form after success, for forms that are used again and again. */
  resetOnDone?: boolean;
  /**
   * Keeps on this device what is typed, until the server accepts it, so that a closed tab or an ended session loses
   * nothing. The name says which form, and of what: `milestone-report:<id>`.
   */
  keep?: string;
  children: ReactNode;
};

/**
 * A form for a server action. A refusal shows all its reasons above the fields, each leading to its field, and beside
 * the fields; nothing typed is lost, files included, nor when the server cannot be reached. A second press while the
 * first is on its way does nothing.
 */
export function ActionForm(props: Props) {
  // A form about something else is another form, also where it stands in the same place.
  return <Form key={props.keep} {...props} />;
}

function Form({ action, fields = {}, onDone, resetOnDone, keep, children, ...rest }: Props) {
  const t = useTranslations("ui.form");
  const prefix = `${useId()}-`;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const version = String(fields.version);
  const keeper = useKeeper(keep, version);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  /** What the action answered and nobody has seen yet. */
  const unseen = useRef<Succeeded | null>(null);
  /** On its way: known at once, where `pending` is known with the next render only. */
  const sending = useRef(false);
  const [state, dispatch, pending] = useActionState(async (previous: ActionState, data: FormData) => {
    const answer = await keepOnFailure(action, t("failed"))(previous, data).finally(() => (sending.current = false));
    unseen.current = answer.status === "ok" ? answer : null;
    if (answer.status === "ok") keeper.done();
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

  const refused = state.status === "refused";
  return (
    <FormContext
      value={{ prefix, refusals: refused ? state.refusals : [], typed: refused ? state.values : kept.typed }}
    >
      <form
        noValidate
        {...rest}
        ref={form}
        action={dispatch}
        onChange={(event) => {
          const typing = event.currentTarget;
          // A field that carries what is typed into another one has it only after this event.
          if (keep !== undefined)
            setTimeout(() => keeper.keep(typedIn(new FormData(typing), typing.querySelectorAll("input")), version));
        }}
        onSubmit={(event) => {
          // Taking the submit over keeps React from emptying the form when the action is through.
          event.preventDefault();
          if (pending || sending.current) return;
          sending.current = true;
          const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
          const data = new FormData(event.currentTarget, submitter);
          startTransition(() => dispatch(data));
        }}
      >
        {Object.entries(fields).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {refused && <ErrorSummary refusals={state.refusals} prefix={prefix} />}
        <div role="status" className="[&>.alert]:mb-6">
          {state.status === "ok" && state.message && <Alert tone="success" title={state.message} />}
          {/* After an attempt the fields hold what was sent, wherever it came from. */}
          {state.status === "idle" && <KeptNote keeper={keeper} state={kept} onDone={() => focusFirst(form.current)} />}
        </div>
        <Fragment key={kept.revision}>{children}</Fragment>
      </form>
    </FormContext>
  );
}

function useKeeper(name: string | undefined, version: string): FormKeeper {
  const person = useKeptFor();
  const [keeper] = useState(() => new FormKeeper(name === undefined ? undefined : formCopy(person, name), version));
  // Only now: the server has no such text, and the first render is to be the same on both sides.
  useEffect(() => keeper.resume(), [keeper]);
  return keeper;
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
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
