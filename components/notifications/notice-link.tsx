"use client";

import { startTransition, type ComponentProps } from "react";
import { LinkButton } from "@/components/ui/button";
import { idle, type FormAction } from "@/lib/platform/action-state";
import { Link } from "@/lib/platform/i18n/navigation";

type Props = ComponentProps<typeof Link> & {
  /** Of the notice that leads there. */
  id: string;
  markRead: FormAction;
  button?: boolean;
};

/** A link to what a notice is about; who follows it has read the notice. */
export function NoticeLink({ id, markRead, button = false, ...rest }: Props) {
  const read = () => {
    const form = new FormData();
    form.set("id", id);
    startTransition(async () => void (await markRead(idle, form)));
  };
  return button ? <LinkButton size="s" onClick={read} {...rest} /> : <Link onClick={read} {...rest} />;
}
