import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type Tone = "open" | "info" | "success" | "warning" | "danger" | "outline" | "grey";

/** The state of a thing: icon and word first, colour only supports them. Not for tags and counts. */
export function Badge({ tone = "grey", icon, children }: { tone?: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={classNames("badge", tone !== "grey" && `badge--${tone}`)}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

export type MarkTone = "ok" | "info" | "warn" | "bad" | "quiet";

/** A small mark of state inside dense tables; `wrap` where it is a sentence. */
export function StateMark({
  tone = "quiet",
  icon,
  wrap,
  children,
}: {
  tone?: MarkTone;
  icon: IconName;
  wrap?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={classNames("st", tone !== "quiet" && `st--${tone}`, wrap && "st--wrap")}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
