import { useEffect } from "react";

/**
 * Links to a place on this page move the sight and the focus there, and leave no entry in the history: the router knows
 * nothing of such an entry, and going back to it from another page would change the address and not the page.
 */
export function useInPageLinks(): void {
  useEffect(() => {
    // Come from another page, e.g. from its list of what is to be mended.
    if (window.location.hash) goTo(window.location.hash.slice(1));
    document.addEventListener("click", jump);
    return () => document.removeEventListener("click", jump);
  }, []);
}

function jump(event: MouseEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
  if (!link || !goTo(link.hash.slice(1))) return;
  event.preventDefault();
}

/** Shows the element of this id and gives it the focus; false where there is none. */
export function goTo(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  if (!target.matches("a, button, input, select, textarea, [tabindex]")) target.tabIndex = -1;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
  return true;
}
