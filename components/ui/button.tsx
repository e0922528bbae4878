import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/lib/platform/i18n/navigation";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type ButtonVariant = "primary" | "secondary" | "tertiary" | "text" | "danger" | "band";
export type ButtonSize = "l" | "m" | "s" | "xs";

type Look = { variant?: ButtonVariant; size?: ButtonSize; block?: boolean; icon?: IconName; iconEnd?: IconName };

/**
 * A verb that acts on this page. It is `type="button"` unless told otherwise. Where it cannot be used, pass
 * `aria-disabled` and describe why with `aria-describedby`: it then stays in the order of the keyboard.
 */
export function Button(props: Look & ComponentProps<"button">) {
  return <button type="button" {...dressed(props)} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton(props: Look & ComponentProps<typeof Link>) {
  return <Link {...dressed(props)} />;
}

/** A plain link of this look, for downloads and other addresses that have no language. */
export function AnchorButton(props: Look & ComponentProps<"a">) {
  return <a {...dressed(props)} />;
}

/** A button of one icon. `label` is its name for those who do not see it. */
export function IconButton({
  icon,
  label,
  className,
  ...rest
}: { icon: IconName; label: string } & Omit<ComponentProps<"button">, "children">) {
  return (
    <button type="button" className={classNames("btn btn--icon", className)} aria-label={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

/** The same props with the look turned into classes, and the icons around the words. */
function dressed<Props extends Look & { className?: string; children?: ReactNode }>({
  variant = "tertiary",
  size = "m",
  block,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: Props) {
  const sized = size !== "m" && `btn--${size}`;
  return {
    ...rest,
    className: classNames("btn", `btn--${variant}`, sized, block && "btn--block", className),
    children: (
      <>
        {icon && <Icon name={icon} />}
        {children}
        {iconEnd && <Icon name={iconEnd} />}
      </>
    ),
  };
}
