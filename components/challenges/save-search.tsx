"use client";

import { useEffect, type ReactNode } from "react";
import { useFollows } from "@/components/notifications/follow-provider";
import { ActDialog } from "@/components/ui/act-dialog";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/lib/platform/i18n/navigation";
import { idle, type FormAction } from "@/lib/platform/action-state";

type Props = {
  /** The conditions as they are saved; empty where there are none. */
  search: string;
  save: FormAction;
  /** Tells that the reader saw what they saved. */
  look: FormAction;
  words: Record<"save" | "title" | "text" | "saved" | "list", string>;
  /** Fields and button of the dialog. */
  children: ReactNode;
};

/** Keeps the conditions of a search and tells of what is published under them. */
export function SaveSearch({ search, save, look, words, children }: Props) {
  const { signedIn, follows, changed } = useFollows();
  const saved = follows.filter((one) => one.type === "search");
  const same = saved.find((one) => one.search === search);
  const seen = same?.followId ?? "";
  useEffect(() => {
    if (seen === "") return;
    const form = new FormData();
    form.set("followId", seen);
    look(idle, form).catch(() => undefined);
  }, [seen, look]);
  const keep: FormAction = async (previous, form) => {
    const state = await save(previous, form);
    const subject = { type: "search", id: search } as const;
    if (state.status === "ok") changed(subject, { ...subject, followId: "", frequency: "DAILY", search });
    return state;
  };
  return (
    <div className="row save-search">
      {same && <span className="small quiet">{words.saved}</span>}
      {search !== "" && !signedIn && (
        <LinkButton
          variant="text"
          size="s"
          icon="bell"
          rel="nofollow"
          href={{ pathname: "/sign-in", query: { next: `/challenges?${search}` } }}
        >
          {words.save}
        </LinkButton>
      )}
      {search !== "" && signedIn && !same && (
        <ActDialog
          trigger={words.save}
          size="s"
          title={words.title}
          description={words.text}
          action={keep}
          fields={{ search }}
        >
          {children}
        </ActDialog>
      )}
      {saved.length > 0 && (
        <Link className="small" href="/follows">
          {words.list}
        </Link>
      )}
    </div>
  );
}
