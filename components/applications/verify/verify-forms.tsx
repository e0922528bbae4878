import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";

type Props = { locale: string; number: string; digest: string };

/** Plain forms: they work without scripts, and one drops a file on the browser's own control. */
export function VerifyForms({ locale, number, digest }: Props) {
  const t = useTranslations("receipts.verify");
  const prefix = locale === "en" ? "/en" : "";
  return (
    <>
      <Section id="by-file" title={t("byFile")}>
        <form action="/api/receipts/verify" method="post" encType="multipart/form-data">
          <input type="hidden" name="locale" value={locale} />
          <div className="field">
            <label className="field__label" htmlFor="document">
              {t("file")}
            </label>
            <div className="help" id="document-help">
              {t("fileHelp")}
            </div>
            <input
              className="input"
              id="document"
              type="file"
              name="document"
              required
              accept=".json,.pdf,application/json,application/pdf"
              aria-describedby="document-help"
            />
          </div>
          <div className="form-actions">
            <Button type="submit" variant="primary">
              {t("check")}
            </Button>
          </div>
        </form>
      </Section>
      <Section id="by-number" title={t("byNumber")}>
        <form action={`${prefix}/verify`} method="get">
          <div className="field">
            <label className="field__label" htmlFor="number">
              {t("number")}
            </label>
            <input
              className="input num"
              id="number"
              name="number"
              required
              maxLength={40}
              defaultValue={number}
              autoComplete="off"
            />
          </div>
          <div className="field">
            <label className="field__label" htmlFor="digest">
              {t("digest")}
            </label>
            <div className="help" id="digest-help">
              {t("digestHelp")}
            </div>
            <input
              className="input num"
              id="digest"
              name="digest"
              required
              maxLength={200}
              defaultValue={digest}
              autoComplete="off"
              aria-describedby="digest-help"
            />
          </div>
          <div className="form-actions">
            <Button type="submit">{t("check")}</Button>
          </div>
        </form>
      </Section>
    </>
  );
}
