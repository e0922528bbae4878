"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { StateMark } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { DraftFileView } from "@/lib/applications/types";
import type { OfferedDocument } from "@/lib/applications/types/draft";
import { dateOf } from "@/lib/platform/i18n/days";
import { formatDate } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";

type Props = {
  now: Date;
  applicationId: string;
  field: { id: string; label: string };
  offered: readonly OfferedDocument[];
  onPicked: (file: DraftFileView) => void;
};

/** Takes a document of the company into a field; those that the field asks for stand first. */
export function DocumentPicker({ now, applicationId, field, offered, onPicked }: Props) {
  const t = useTranslations("documents.picker");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<string>();
  const fits = (one: OfferedDocument) => one.fits.includes(field.id);

  async function pick(documentId: string) {
    if (busy) return;
    setBusy(documentId);
    setError(undefined);
    const response = await fetch(`/api/applications/${applicationId}/documents`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
      body: JSON.stringify({ fieldId: field.id, documentId }),
    }).catch(() => undefined);
    setBusy(undefined);
    if (!response?.ok) return setError((await reasonOf(response)) ?? t("failed"));
    onPicked(await response.json());
    setOpen(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("title")}
      description={t("lead")}
      trigger={
        <Button size="s" icon="folder" aria-label={t("openNamed", { field: field.label })}>
          {t("open")}
        </Button>
      }
    >
      {error && (
        <p className="error" role="alert">
          <span>{error}</span>
        </p>
      )}
      {offered.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="files">
        {[...offered.filter(fits), ...offered.filter((one) => !fits(one))].map((one) => (
          <Choice
            key={one.id}
            now={now}
            one={one}
            fieldId={field.id}
            fits={fits(one)}
            busy={busy === one.id}
            onPick={pick}
          />
        ))}
      </ul>
      <p className="form-actions">
        <Link href="/startup/documents">{t("manage")}</Link>
      </p>
    </Dialog>
  );
}

type ChoiceProps = {
  now: Date;
  one: OfferedDocument;
  fieldId: string;
  fits: boolean;
  busy: boolean;
  onPick: (id: string) => void;
};

function Choice({ now, one, fieldId, fits, busy, onPick }: ChoiceProps) {
  const t = useTranslations("documents.picker");
  const d = useTranslations("documents");
  const types = useTranslations("programmes.documents.types");
  const locale = useLocale();
  const name = [types(one.type), one.title].filter(Boolean).join(" ");
  return (
    <li>
      <span aria-hidden="true" />
      <div>
        <p className="files__n">
          <strong>{name}</strong>
          {fits && (
            <StateMark tone="info" icon="check">
              {t("fits")}
            </StateMark>
          )}
        </p>
        <p className="files__m num">
          {one.expiresOn ? d("until", { day: formatDate(dateOf(one.expiresOn), locale, now) }) : d("forever")}
        </p>
        <DocumentNote one={one} fieldId={fieldId} />
      </div>
      <div className="files__a">
        <Button size="xs" aria-disabled={busy} aria-label={t("pickNamed", { name })} onClick={() => onPick(one.id)}>
          {t(busy ? "picking" : "pick")}
        </Button>
      </div>
    </li>
  );
}

/** Why the call may not take a document; nothing where nothing speaks against it. */
export function DocumentNote({ one, fieldId }: { one: OfferedDocument; fieldId: string }) {
  const t = useTranslations("documents.warnings");
  const warning = one.warnings[fieldId] ?? one.warnings[""];
  return warning ? (
    <StateMark tone="warn" icon="alert" wrap>
      {t(warning)}
    </StateMark>
  ) : null;
}

type RefusalBody = { refusals?: { message?: string }[] };

async function reasonOf(response: Response | undefined): Promise<string | undefined> {
  const body: RefusalBody = (await response?.json().catch(() => undefined)) ?? {};
  return body.refusals?.[0]?.message;
}
