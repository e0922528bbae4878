import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Project } from "@/lib/milestones/types";
import { dateOf } from "@/lib/platform/i18n/days";
import { formatDateRange, formatDateTime } from "@/lib/platform/i18n/format";
import { formatWon, formatWonFormal } from "@/lib/platform/i18n/format-number";
import { inLanguage, type Localised } from "@/lib/platform/localised";

const order = ["STARTUP", "DEMAND_OWNER", "AGENCY"] as const;

/** What was agreed between whom, and who has signed it. */
export function AgreementSummary({ project }: { project: Project }) {
  const t = useTranslations("projects.agreement");
  const locale = useLocale();
  const text = (value: Localised) => inLanguage(value, locale).text;
  const { parties, award, now, call, termsDigest, endReason } = project;
  const formal = formatWonFormal(award, locale);
  const exact = formatWon(award, locale);
  return (
    <>
      <DefinitionList
        items={[
          { term: t("number"), value: <span className="num">{project.number}</span> },
          {
            term: t("period"),
            value: (
              <span className="num">
                {formatDateRange(dateOf(project.startsOn), dateOf(project.endsOn), locale, now)}
              </span>
            ),
          },
          {
            term: t("award"),
            value: (
              <span className="num">
                {exact}
                {formal !== exact && (
                  <>
                    <br />
                    <span className="quiet" style={{ fontWeight: 400 }}>
                      {formal}
                    </span>
                  </>
                )}
              </span>
            ),
          },
          {
            term: t("parties"),
            value: [parties.startup, parties.demandOwner, parties.agency].map(text).join(" · "),
          },
          { term: t("call"), value: `${call.code} ${text(call.title)}` },
          ...(termsDigest ? [{ term: t("digest"), value: <Digest value={termsDigest} note={t("digestNote")} /> }] : []),
          ...(endReason
            ? [{ term: t("reason"), value: <span style={{ whiteSpace: "pre-line" }}>{endReason}</span> }]
            : []),
        ]}
      />
      <h3 style={{ marginTop: "1.5rem" }}>{t("signatures")}</h3>
      <Signatures project={project} />
    </>
  );
}

function Digest({ value, note }: { value: string; note: string }) {
  return (
    <>
      <code className="small" style={{ overflowWrap: "anywhere" }}>
        {value}
      </code>
      <br />
      <span className="quiet small" style={{ fontWeight: 400 }}>
        {note}
      </span>
    </>
  );
}

function Signatures({ project }: { project: Project }) {
  const t = useTranslations("projects.agreement");
  const party = useTranslations("agreements.party");
  const locale = useLocale();
  const { parties, signatures, now, status } = project;
  const names = { STARTUP: parties.startup, DEMAND_OWNER: parties.demandOwner, AGENCY: parties.agency };
  return (
    <ol className="sign">
      {order.map((each) => {
        const signature = signatures.find((one) => one.party === each);
        return (
          <li key={each} data-s={signature ? "done" : undefined}>
            <span>
              <b>{party(each)}</b> {inLanguage(names[each], locale).text}
            </span>
            <span className="w">
              {signature
                ? t("signed", { name: signature.name, date: formatDateTime(signature.signedAt, locale, now) })
                : status === "OFFERED"
                  ? t("awaited")
                  : status === "DRAFT"
                    ? t("notOffered")
                    : "–"}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
