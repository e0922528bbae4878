import type { ReactNode } from "react";
import { AppHeader } from "./app-header";
import { publicNav } from "./paths";
import { SiteFooter } from "./site-footer";
import { SiteNotice } from "./site-notice";
import { SkipLink } from "./skip-link";

/** The frame of public pages. It knows nothing about the reader, so that the page can be cached whole. */
export function PublicShell({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteNotice />
      <AppHeader nav={publicNav} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
