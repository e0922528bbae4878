"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { UploadBox } from "@/components/files/upload/upload-box";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-time-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { companyDocumentTypes, type CompanyDocumentType } from "@/lib/organisations/rules/documents";

/** Bytes; the server's own limit. */
const MAX_SIZE = 50 * 1024 ** 2;

type Props = {
  organisationId: string;
  /** The document that gets its next version; left out: a new one. */
  replaces?: { id: string; type: CompanyDocumentType; name: string };
};

/** A button, and behind it what the document is and its file; the file is sent when it is chosen. */
export function DocumentForm({ organisationId, replaces }: Props) {
  const t = useTranslations("documents");
  return (
    <Dialog
      title={replaces?.name ?? t("add")}
      description={t("lead")}
      trigger={
        <Button
          size={replaces ? "xs" : "s"}
          variant="secondary"
          icon={replaces ? undefined : "upload"}
          aria-label={replaces && t("replaceNamed", { name: replaces.name })}
        >
          {t(replaces ? "replace" : "add")}
        </Button>
      }
    >
      <Facts organisationId={organisationId} replaces={replaces} />
    </Dialog>
  );
}

function Facts({ organisationId, replaces }: Props) {
  const t = useTranslations("documents.form");
  const types = useTranslations("programmes.documents.types");
  const [type, setType] = useState<string>(replaces?.type ?? "");
  const [title, setTitle] = useState("");
  const [issuedOn, setIssuedOn] = useState("");
  const [expiresOn, setExpiresOn] = useState("");
  const wrongOrder = expiresOn !== "" && issuedOn !== "" && expiresOn < issuedOn;
  const told = { type, issuedOn, ...(title && { title }), ...(expiresOn && { expiresOn }) };
  const subject = { organisationId, ...told, ...(replaces && { documentId: replaces.id }) };
  return (
    <div className="stack">
      {!replaces && (
        <>
          <Field name="type" label={t("type")} requirement="required">
            <Select value={type} onChange={(event) => setType(event.target.value)}>
              <option value="">{t("choose")}</option>
              {companyDocumentTypes.map((one) => (
                <option key={one} value={one}>
                  {types(one)}
                </option>
              ))}
            </Select>
          </Field>
          <Field name="title" label={t("title")} requirement="optional" help={t("titleHelp")}>
            <Input value={title} maxLength={60} onChange={(event) => setTitle(event.target.value)} />
          </Field>
        </>
      )}
      <Field name="issuedOn" label={t("issuedOn")} requirement="required">
        <DateInput value={issuedOn} onChange={(event) => setIssuedOn(event.target.value)} />
      </Field>
      <Field
        name="expiresOn"
        label={t("expiresOn")}
        requirement="optional"
        help={t("expiresHelp")}
        error={wrongOrder ? t("order") : undefined}
      >
        <DateInput value={expiresOn} onChange={(event) => setExpiresOn(event.target.value)} />
      </Field>
      {type !== "" && issuedOn !== "" && !wrongOrder ? (
        <UploadBox
          target={{ kind: "company_document", subject }}
          maxFileBytes={MAX_SIZE}
          label={t("file")}
          multiple={false}
        />
      ) : (
        <p className="small quiet">{t("fileHelp")}</p>
      )}
    </div>
  );
}
