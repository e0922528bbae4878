import { useLocale, useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import { formatSizeLimit } from "@/lib/platform/i18n/format-number";
import { documentStages, type RequiredDocument } from "@/lib/programmes/schema/documents";
import type { EligibilityRule } from "@/lib/programmes/schema/eligibility";
import type { CallDetail } from "@/lib/programmes/types";
import { LocalText } from "./local-text";

/** Who may apply, rule by rule, and how often. */
export function CallEligibility({ call }: { call: CallDetail }) {
  const t = useTranslations("programmes.eligibility");
  return (
    <ul className="bullets">
      <li>{t("verified")}</li>
      {call.eligibility.map((rule) => (
        <li key={rule.id}>
          <EligibilityRuleText rule={rule} />
        </li>
      ))}
      {!call.eligibility.some((rule) => rule.type === "company_age") && <li>{t("anyAge")}</li>}
      <li>{t("once")}</li>
      {call.maxApplicationsPerStartup !== null && <li>{t("most", { count: call.maxApplicationsPerStartup })}</li>}
    </ul>
  );
}

/** One rule in words. */
export function EligibilityRuleText({ rule }: { rule: EligibilityRule }) {
  const t = useTranslations("programmes.eligibility");
  const locale = useLocale();
  if (rule.type === "applicant") {
    const kinds = rule.kinds.map((kind) => t(`kinds.${kind}`));
    return t("applicant", { kinds: new Intl.ListFormat(locale, { type: "disjunction" }).format(kinds) });
  }
  if (rule.type === "statement") {
    return (
      <>
        {t(`purposes.${rule.purpose}`)}: <LocalText text={rule.statement} />{" "}
        <span className="quiet">({t(rule.expected ? "mustBeYes" : "mustBeNo")})</span>
      </>
    );
  }
  const { exception } = rule;
  return (
    <>
      {t(`age.${rule.reference}`, { years: rule.years })}
      {exception && (
        <>
          {" "}
          {t("exception", { years: exception.years })} <LocalText text={exception.statement} />
        </>
      )}
    </>
  );
}

/** What is to be handed in, by the stage at which it is asked for. */
export function CallDocuments({ call }: { call: CallDetail }) {
  const t = useTranslations("programmes.documents");
  const stages = documentStages.filter((stage) => call.documents.some((document) => document.stage === stage));
  return (
    <>
      {stages.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table stack caption={t("caption")}>
          <thead>
            <tr>
              <Th>{t("document")}</Th>
              <Th>{t("when")}</Th>
              <Th>{t("note")}</Th>
            </tr>
          </thead>
          <tbody>
            {stages.flatMap((stage) =>
              call.documents
                .filter((document) => document.stage === stage)
                .map((document) => <DocumentRow key={document.id} document={document} />),
            )}
          </tbody>
        </Table>
      )}
      <p className="small quiet mt-3">{t("files", { size: formatSizeLimit(Number(call.maxFileBytes)) })}</p>
    </>
  );
}

function DocumentRow({ document }: { document: RequiredDocument }) {
  const t = useTranslations("programmes.documents");
  return (
    <tr>
      <Th row>
        <LocalText text={document.name} />
        {!document.required && <span className="quiet"> ({t("optional")})</span>}
      </Th>
      <Td label={t("when")}>{t(`stages.${document.stage}`)}</Td>
      <Td label={t("note")}>
        {document.help && (
          <>
            <LocalText text={document.help} />{" "}
          </>
        )}
        {document.validDays !== undefined && `${t("validDays", { days: document.validDays })} `}
        {document.companyType && t("reused")}
        {!document.help && document.validDays === undefined && !document.companyType && "–"}
      </Td>
    </tr>
  );
}
