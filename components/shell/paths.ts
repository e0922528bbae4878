import type { AppNavItem } from "./app-nav";

/** Addresses that the shell itself links to, without the locale. */
export const shellPaths = {
  home: "/",
  signIn: "/sign-in",
  signUp: "/sign-up",
  account: "/account",
  notices: "/notices",
  challenges: "/challenges",
  report: "/report",
  verify: "/verify",
  contact: "/contact",
  privacy: "/privacy",
  terms: "/terms",
  accessibility: "/accessibility",
  licences: "/licences",
} as const;

/** The menu of the public pages; labels are keys of the `shell` messages. */
export const publicNav: AppNavItem[] = [
  { href: "/challenges", labelKey: "nav.challenges" },
  { href: "/calls", labelKey: "nav.calls" },
  { href: "/results", labelKey: "nav.results" },
  { href: "/guide", labelKey: "nav.guide" },
];
