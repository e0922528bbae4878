import { useLocale, useTranslations } from "next-intl";
import { ViewFile } from "@/components/files/view-file";
import { ActDialog } from "@/components/ui/act-dialog";
import { Badge } from "@/components/ui/badge";
import { AnchorButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import { viewerOf } from "@/lib/files/rules/copies";
import type { CompanyDocuments, CompanyDocumentView, DocumentVersion } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { dateOf, daysBetween, koreanDay } from "@/lib/platform/i18n/days";
import { formatDate } from "@/lib/platform/i18n/format";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import { DocumentForm } from "./document-form";

type Props = {
  company: CompanyDocuments;
  /** By file: the challenges in whose applications it lies. */
  uses: Readonly<Record<string, string[]>>;
  now: Date;
  remove: FormAction;
};

/** A company's documents: what is valid until when, where each is used, and how it is renewed. */
export function DocumentTable({ company, uses, now, remove }: Props) {
  const t = useTranslations("documents.columns");
  const d = useTranslations("documents");
  return (
    <Table stack caption={d("caption")}>
      <thead>
        <tr>
          <Th>{t("document")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("validity")}</Th>
          <Th>{t("uses")}</Th>
          <Th>{t("acts")}</Th>
        </tr>
      </thead>
      <tbody>
        {company.documents.map((document) => (
          <Row key={document.id} document={document} company={company} uses={uses} now={now} remove={remove} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ document, company, uses, now, remove }: Props & { document: CompanyDocumentView }) {
  const t = useTranslations("documents");
  const types = useTranslations("programmes.documents.types");
  const { current, earlier } = document;
  const name = [types(document.type), document.title].filter(Boolean).join(" ");
  const codes = [current, ...earlier].flatMap((version) => uses[version.fileId] ?? []);
  return (
    <tr id={`document-${document.id}`}>
      <Th row>
        {name}
        <span className="sub">
          {current.name} · {formatFileSize(current.size)}
        </span>
        {earlier.length > 0 && <Earlier versions={earlier} now={now} />}
      </Th>
      <Td label={t("columns.state")}>
        <State document={document} />
      </Td>
      <Td label={t("columns.validity")} className="num">
        <Until version={current} now={now} />
      </Td>
      <Td label={t("columns.uses")} className="num">
        {codes.length > 0 ? [...new Set(codes)].join(", ") : <span className="quiet">{t("unused")}</span>}
      </Td>
      <Td label={t("columns.acts")}>
        <span className="row" style={{ "--gap": "0.375rem" }}>
          {!current.held && <Open version={current} />}
          {company.mayEdit && (
            <>
              <DocumentForm organisationId={company.id} replaces={{ id: document.id, type: document.type, name }} />
              <ActDialog
                trigger={t("remove")}
                triggerName={t("removeNamed", { name })}
                size="xs"
                title={t("removeTitle")}
                description={t("removeMore")}
                action={remove}
                fields={{ documentId: document.id }}
              >
                <SubmitButton pendingLabel={t("removing")}>{t("remove")}</SubmitButton>
              </ActDialog>
            </>
          )}
        </span>
      </Td>
    </tr>
  );
}

function State({ document }: { document: CompanyDocumentView }) {
  const t = useTranslations("documents.states");
  if (document.current.held)
    return (
      <Badge tone="danger" icon="lock">
        {t("held")}
      </Badge>
    );
  const looks = {
    valid: { tone: "success", icon: "check-circle" },
    ending: { tone: "warning", icon: "clock" },
    expired: { tone: "danger", icon: "x-circle" },
  } as const;
  return <Badge {...looks[document.state]}>{t(document.state)}</Badge>;
}

function Until({ version, now }: { version: DocumentVersion; now: Date }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const issued = <span className="sub">{t("issued", { day: formatDate(dateOf(version.issuedOn), locale, now) })}</span>;
  if (version.expiresOn === null)
    return (
      <>
        {t("forever")}
        {issued}
      </>
    );
  const left = daysBetween(koreanDay(now), version.expiresOn);
  return (
    <>
      {t("until", { day: formatDate(dateOf(version.expiresOn), locale, now) })}
      <span className="sub">{left < 0 ? t("past", { days: -left }) : t("left", { days: left })}</span>
      {issued}
    </>
  );
}

function Open({ version }: { version: DocumentVersion }) {
  const t = useTranslations("documents");
  const href = `/api/documents/${version.fileId}`;
  const { name } = version;
  return (
    <>
      <ViewFile file={{ name, viewer: viewerOf(version.mediaType), viewHref: `${href}/view`, downloadHref: href }} />
      <AnchorButton size="xs" href={href} aria-label={t("downloadNamed", { name })} download>
        {t("download")}
      </AnchorButton>
    </>
  );
}

function Earlier({ versions, now }: { versions: DocumentVersion[]; now: Date }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  return (
    <details className="wk-data">
      <summary>
        <span>{t("earlier", { count: versions.length })}</span>
      </summary>
      <ul>
        {versions.map((version) => (
          <li key={version.number} className="small">
            {t("version", {
              number: version.number,
              issued: t("issued", { day: formatDate(dateOf(version.issuedOn), locale, now) }),
              by: version.addedBy,
              at: formatDate(version.addedAt, locale, now),
            })}{" "}
            {!version.held && <Open version={version} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
