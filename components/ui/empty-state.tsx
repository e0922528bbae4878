import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** Nothing yet: what will appear here and when; one action at most. */
export function EmptyState({
  icon = "folder",
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      {children}
      {action && <div className="empty__act">{action}</div>}
    </div>
  );
}
