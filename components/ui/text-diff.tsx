import { useTranslations } from "next-intl";
import { diffText } from "@/lib/platform/text-diff";

/** Two versions of a text in one: what went is struck out, what came is underlined, and both say so to screen readers. */
export function TextDiff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const t = useTranslations("ui.diff");
  return (
    <p className="text-diff pre-line" lang={lang}>
      {diffText(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return text;
        const Mark = kind === "removed" ? "del" : "ins";
        return (
          <Mark key={index}>
            <span className="sr">{t(kind)} </span>
            {text}
            <span className="sr"> {t("end")} </span>
          </Mark>
        );
      })}
    </p>
  );
}
