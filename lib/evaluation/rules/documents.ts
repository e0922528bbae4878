/** The name under which evaluators of a blind stage see the nth file (from 0): its number and its kind only. */
export function maskedFileName(name: string, index: number): string {
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0].toLowerCase() ?? "";
  return `document-${String(index + 1).padStart(2, "0")}${extension}`;
}
