import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type AlertTone = "info" | "success" | "warning" | "danger";

const icons: Record<AlertTone, IconName> = {
  info: "info",
  success: "check-circle",
  warning: "alert",
  danger: "x-circle",
};

/** One thing that is true of the whole page; the title is a full sentence. */
export function Alert({
  tone = "info",
  title,
  children,
  role,
  id,
}: {
  tone?: AlertTone;
  title: ReactNode;
  children?: ReactNode;
  /** "alert" or "status" where it appears after the page was loaded. */
  role?: "alert" | "status";
  /** What leads here moves the focus here. */
  id?: string;
}) {
  return (
    <div
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      role={role}
      className={classNames("alert", tone !== "info" && `alert--${tone}`)}
    >
      <Icon name={icons[tone]} />
      <p className="alert__title">{title}</p>
      {children && <div className="alert__body">{children}</div>}
    </div>
  );
}
