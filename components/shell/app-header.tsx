"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { classNames } from "@/components/ui/class-names";
import { usePathname } from "@/lib/platform/i18n/navigation";
import { AccountTools } from "./account-tools";
import { AppNav, type AppNavItem } from "./app-nav";
import { Brand } from "./brand";
import { ContrastToggle } from "./contrast-toggle";
import { LanguageLink } from "./language-link";
import { shellPaths } from "./paths";
import { useMe, type Me } from "./use-me";

type Props = { nav: AppNavItem[]; path?: string; me?: Me; role?: ReactNode };

/**
 * The head of every page: name at the left, tools above, menu below. Under 1024 px one button opens the menu, which then
 * holds the tools too. `me` is passed where the page knows its reader; else it is asked for in the browser.
 */
export function AppHeader({ nav, path, me: known, role }: Props) {
  const t = useTranslations("shell");
  const me = useMe(known);
  const here = usePathname();
  // The menu belongs to the page on which it was opened: following a link closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === here;
  const id = useId();
  const tools = (
    <>
      <ContrastToggle />
      <LanguageLink />
      <AccountTools me={me} nav={nav} />
    </>
  );
  return (
    <header className={classNames("head", open && "is-open")}>
      <div className="wrap">
        <div className="util">
          {role && <div className="wk-role">{role}</div>}
          {tools}
        </div>
        <div className="head__bar">
          <Brand name={t("siteName")} href={shellPaths.home} />
          <button
            type="button"
            className="btn btn--icon menu-btn"
            aria-expanded={open}
            aria-controls={id}
            aria-label={t("menu")}
            onClick={() => setOpenOn(open ? null : here)}
          >
            <Icon name={open ? "x" : "menu"} />
          </button>
          <nav className="nav" id={id} aria-label={t("mainMenu")}>
            {role && <div className="nav__role">{role}</div>}
            <AppNav items={nav} path={path} />
            <div className="nav__util">{tools}</div>
          </nav>
        </div>
      </div>
    </header>
  );
}
