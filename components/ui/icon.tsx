import { iconPaths, type IconName } from "./icon-paths";

export type { IconName };

/** A drawing beside a word. Without `label` it is decoration; alone in a control, the control carries the name. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <svg
      className={className ? `icon ${className}` : "icon"}
      viewBox="0 0 24 24"
      data-icon={name}
      focusable="false"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {iconPaths[name]}
    </svg>
  );
}
