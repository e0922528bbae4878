import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { KeptFor } from "@/components/ui/kept-for";
import { ToastProvider } from "@/components/ui/toast";
import { AppHeader } from "./app-header";
import type { AppNavItem } from "./app-nav";
import { SiteFooter } from "./site-footer";
import { SiteNotice } from "./site-notice";
import { SkipLink } from "./skip-link";
import type { Me } from "./use-me";

type Props = {
  nav: AppNavItem[];
  /** The reader, known on the server here. */
  me: Me & { signedIn: true };
  /** Who the reader is on these pages: role and organisation ("사업담당 · 전담기관"). */
  role?: ReactNode;
  /** A <Breadcrumb>, on pages below the first level. */
  breadcrumb?: ReactNode;
  /** Screens with many numbers: smaller headings and header. */
  dense?: boolean;
  /** The evaluator's desk fills the window and has no footer. */
  desk?: boolean;
  children: ReactNode;
};

/** The frame of pages after sign-in. Pages put their content into `<div className="wrap">` themselves. */
export function WorkspaceShell({ nav, me, role, breadcrumb, dense, desk, children }: Props) {
  return (
    <ToastProvider>
      <div className={classNames("shell", (dense || desk) && "wk", desk && "desk-page")}>
        <SkipLink />
        <SiteNotice />
        <AppHeader nav={nav} me={me} role={role} />
        <main id="main" tabIndex={-1}>
          {breadcrumb && <div className="wrap">{breadcrumb}</div>}
          <KeptFor person={me.id}>{children}</KeptFor>
        </main>
        {!desk && <SiteFooter />}
      </div>
    </ToastProvider>
  );
}
