"use client";

import { Button, LinkButton, type ButtonSize } from "@/components/ui/button";
import { RowForm } from "@/components/ui/row-form";
import type { FollowSubject } from "@/lib/notifications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { useFollows } from "./follow-provider";

type Props = {
  subject: FollowSubject;
  /** Sent to `follow`: the subject's id under the name that its command knows, and the frequency. */
  fields: Record<string, string>;
  follow: FormAction;
  end: FormAction;
  /** The page of the thing: where signing in leads back to. */
  href: string;
  label: string;
  /** With the thing's own name. */
  name: string;
  size: ButtonSize;
};

/** Follows and unfollows at one press; whoever is not signed in is led to sign in, and back to the thing. */
export function FollowToggle({ subject, fields, follow, end, href, label, name, size }: Props) {
  const { signedIn, follows, changed } = useFollows();
  const followed = follows.find((one) => one.type === subject.type && one.id === subject.id);
  const look = { variant: "tertiary", size, icon: "star", className: "follow", "aria-label": name } as const;
  if (!signedIn)
    return (
      <LinkButton {...look} rel="nofollow" href={{ pathname: "/sign-in", query: { next: href } }}>
        {label}
      </LinkButton>
    );
  const toggle: FormAction = async (previous, form) => {
    const state = await (followed ? end : follow)(previous, form);
    if (state.status === "ok")
      changed(subject, followed ? undefined : { ...subject, followId: "", frequency: "DAILY", search: null });
    return state;
  };
  return (
    <RowForm className="follow-form" action={toggle} fields={followed ? subject : fields}>
      <Button {...look} type="submit" aria-pressed={followed !== undefined}>
        {label}
      </Button>
    </RowForm>
  );
}
