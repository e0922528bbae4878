import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Section } from "@/components/ui/page-head";
import type { OwnResult } from "@/lib/selection/types";

/** What the evaluators wrote, criterion by criterion, without names. */
export function OwnComments({ result }: { result: OwnResult }) {
  const t = useTranslations("selection.result.comments");
  const groups = [
    ...result.criteria.map(({ id, name, comments }) => ({ id, title: <LocalText text={name} />, comments })),
    { id: "overall", title: t("overall"), comments: result.overall },
  ].filter((group) => group.comments.length > 0);
  return (
    <Section id="h-comments" title={t("title")} note={t("note")}>
      {groups.length === 0 && <p className="small quiet">{t("none")}</p>}
      {groups.map((group) => (
        <div
          key={group.id}
          className="grid gap-x-8 gap-y-1 border-t border-line py-3 md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <h3>{group.title}</h3>
          <ul className="list-disc pl-5">
            {group.comments.map((comment, index) => (
              <li key={index} className="py-1 whitespace-pre-line">
                {comment}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
