import { useLocale, useTranslations } from "next-intl";
import { StateMark, type MarkTone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import { RowForm } from "@/components/ui/row-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import type { SupplementView } from "@/lib/applications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import type { FormField } from "@/lib/programmes/schema/form-definition";

type Props = {
  supplements: SupplementView[];
  fields: readonly FormField[];
  now: Date;
  /** Takes an open request back; left out where the reader may not. */
  end?: FormAction;
};

/** What was asked for, until when, and what came of it; the newest first. */
export function SupplementList({ supplements, fields, now, end }: Props) {
  const t = useTranslations("applications.supplement");
  const locale = useLocale();
  if (supplements.length === 0) return <p className="quiet">{t("none")}</p>;
  const time = (moment: Date) => formatDateTime(moment, locale, now);
  return (
    <Table stack caption={t("title")} captionHidden>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("asked")}</Th>
          <Th>{t("due")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {supplements.map((one) => (
          <tr key={one.id}>
            <Th row>
              <span className="num nw">{t("nth", { number: one.number })}</span>
              <span className="sub num">{time(one.requestedAt)}</span>
            </Th>
            <Td label={t("asked")}>
              <AskedFields items={one.items} fields={fields} />
              {one.note && <p className="small mt-2">{t("noteOf", { note: one.note })}</p>}
            </Td>
            <Td label={t("due")}>
              <span className="num nw">{time(one.dueAt)}</span>
            </Td>
            <Td label={t("state")}>
              <StateMark tone={looks[one.state][0]} icon={looks[one.state][1]} wrap>
                {t(`states.${one.state}`, {
                  number: one.answer ?? 0,
                  time: one.answeredAt ? time(one.answeredAt) : "",
                })}
              </StateMark>
              {end && (one.state === "open" || one.state === "overdue") && (
                <RowForm action={end} fields={{ supplementId: one.id }} className="mt-2">
                  <SubmitButton size="s" variant="tertiary" pendingLabel={t("ending")}>
                    {t("end")}
                  </SubmitButton>
                </RowForm>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The named fields with the reason of each; fields that open along are not listed. */
export function AskedFields({ items, fields }: { items: SupplementView["items"]; fields: readonly FormField[] }) {
  const locale = useLocale();
  return (
    <ul className="plain">
      {items.map(({ fieldId, reason }) => {
        const field = fields.find((one) => one.id === fieldId);
        return (
          field &&
          reason && (
            <li key={fieldId}>
              <strong>{inLanguage(field.label, locale).text}</strong>
              <span className="block">{reason}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}

const looks: Record<SupplementView["state"], [MarkTone, IconName]> = {
  open: ["warn", "clock"],
  overdue: ["bad", "x"],
  answered: ["ok", "check"],
  ended: ["quiet", "dash"],
};
