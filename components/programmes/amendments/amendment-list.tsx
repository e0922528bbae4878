import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DateText } from "@/components/ui/date-text";
import type { AmendmentView } from "@/lib/programmes/types";
import { LocalParagraphs } from "../local-text";
import { AmendmentChanges } from "./changes";

/** Above a call that was amended: how often, when last, and the way to what changed. */
export function AmendedAlert({ amendments, now }: { amendments: AmendmentView[]; now: Date }) {
  const t = useTranslations("programmes.amendments");
  const [last] = amendments;
  if (!last?.decidedAt) return null;
  return (
    <Alert tone="info" title={t("amended", { count: amendments.length })}>
      <p>
        {t.rich("last", {
          number: last.number ?? 0,
          date: () => <DateText value={last.decidedAt ?? last.preparedAt} now={now} kind="date" />,
        })}{" "}
        <a href="#amendments">{t("see")}</a>
      </p>
    </Alert>
  );
}

/** Every released amendment, the latest first, with its reason and what it changed. */
export function AmendmentList({ amendments, now }: { amendments: AmendmentView[]; now: Date }) {
  const t = useTranslations("programmes.amendments");
  return amendments.map((amendment) => (
    <article key={amendment.id} className="amendment" aria-labelledby={`a-${amendment.id}`}>
      <h3 id={`a-${amendment.id}`}>
        {t("number", { number: amendment.number ?? 0 })}{" "}
        {amendment.decidedAt && (
          <span className="small quiet">
            <DateText value={amendment.decidedAt} now={now} kind="time" />
          </span>
        )}
      </h3>
      <LocalParagraphs text={amendment.reason} />
      <AmendmentChanges amendment={amendment} now={now} />
    </article>
  ));
}
