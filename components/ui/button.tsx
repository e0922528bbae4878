import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/lib/platform/i18n/navigation";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type ButtonVariant = "primary" | "secondary" | "tertiary" | "text" | "danger" | "band";
export type ButtonSize = "l" | "m" | "s" | "xs";

type Look = { variant?: ButtonVariant; size?: ButtonSize; block?: boolean; icon?: IconName; iconEnd?: IconName };

/** The classes of a button, for elements that only look like one. */
function buttonClass({ variant = "tertiary", size = "m", block }: Look, className?: string): string {
  return classNames("btn", `btn--${variant}`, size !== "m" && `btn--${size}`, block && "btn--block", className);
}

/**
 * A verb that acts on this page. It is `type="button"` unless told otherwise. Where it cannot be used, pass
 * `aria-disabled` and describe why with `aria-describedby`: it then stays in the order of the keyboard.
 */
export function Button({
  variant,
  size,
  block,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: Look & ComponentProps<"button">) {
  return (
    <button type="button" className={buttonClass({ variant, size, block }, className)} {...rest}>
      <Content icon={icon} iconEnd={iconEnd}>
        {children}
      </Content>
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  variant,
  size,
  block,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link className={buttonClass({ variant, size, block }, className)} {...rest}>
      <Content icon={icon} iconEnd={iconEnd}>
        {children}
      </Content>
    </Link>
  );
}

/** A plain link of this look, for downloads and other addresses that have no language. */
export function AnchorButton({
  variant,
  size,
  block,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: Look & ComponentProps<"a">) {
  return (
    <a className={buttonClass({ variant, size, block }, className)} {...rest}>
      <Content icon={icon} iconEnd={iconEnd}>
        {children}
      </Content>
    </a>
  );
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

function Content({ icon, iconEnd, children }: { icon?: IconName; iconEnd?: IconName; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </>
  );
}
