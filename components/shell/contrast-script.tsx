/** Kept in the browser only: the choice is nobody's business but the reader's. */
export const CONTRAST_KEY = "contrast";

/**
 * Applies the reader's contrast before the first paint, else the page would flash white. It must run while the page is
 * parsed, so it is inline and carries the nonce of the response. Without a choice of theirs, the system's wish counts.
 */
export function ContrastScript({ nonce }: { nonce?: string }) {
  const script = `try{var c=localStorage.getItem("${CONTRAST_KEY}");if(c==="high"||(!c&&matchMedia("(prefers-contrast: more)").matches))document.documentElement.dataset.mode="high-contrast"}catch(e){}`;
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
