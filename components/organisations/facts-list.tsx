import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { shownCorporateNumber, shownRegistrationNumber } from "@/lib/organisations/rules/numbers";
import type { OrganisationDetail } from "@/lib/organisations/types";
import { dateOf } from "@/lib/platform/i18n/days";
import { formatDate } from "@/lib/platform/i18n/format";

type Props = { organisation: Pick<OrganisationDetail, "kind" | "code" | "facts">; now: Date };

/** What an organisation states about itself, as a ledger. */
export function FactsList({ organisation: { kind, code, facts }, now }: Props) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const none = <span className="quiet">{t("facts.none")}</span>;
  const number = (digits: string | null, shown: (digits: string) => string) =>
    digits ? <span className="num">{shown(digits)}</span> : none;
  const company = kind === "STARTUP" || kind === "PRIME";
  return (
    <DefinitionList
      wide
      items={[
        { term: t("facts.kind"), value: t(`kinds.${kind}`) },
        { term: t("facts.nameKo"), value: <span lang="ko">{facts.name.ko}</span> },
        { term: t("facts.nameEn"), value: facts.name.en ? <span lang="en">{facts.name.en}</span> : none },
        { term: t("facts.registrationNumber"), value: number(facts.registrationNumber, shownRegistrationNumber) },
        ...(company
          ? [
              { term: t("facts.corporateNumber"), value: number(facts.corporateNumber, shownCorporateNumber) },
              { term: t("facts.representative"), value: facts.representative ?? none },
              {
                term: t("facts.establishedOn"),
                value: facts.establishedOn ? (
                  <time className="num" dateTime={facts.establishedOn}>
                    {formatDate(dateOf(facts.establishedOn), locale, now)}
                  </time>
                ) : (
                  none
                ),
              },
            ]
          : []),
        { term: t("facts.address"), value: facts.address ?? none },
        ...(code ? [{ term: t("facts.code"), value: <span className="num">{code}</span> }] : []),
      ]}
    />
  );
}
