import "server-only";
import { inLanguage, storedText } from "@/lib/platform/localised";

/** What fills a notice's words, from its Json column: texts in two languages come in the reader's. */
export function paramsOf(params: unknown, locale: string): Record<string, string | number> {
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
      if (typeof value === "string" || typeof value === "number") return [[name, value]];
      const text = storedText.safeParse(value);
      return text.success ? [[name, inLanguage(text.data, locale).text]] : [];
    }),
  );
}
