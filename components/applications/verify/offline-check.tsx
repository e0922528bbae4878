import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-head";

const commands = `jq -cjS .receipt receipt.json > receipt.txt
jq -rj .signature receipt.json | tr -- '-_' '+/' | sed 's/$/==/' | base64 -d > signature.bin
jq -r --arg id "$(jq -r .receipt.keyId receipt.json)" '.keys[] | select(.kid == $id).pem' receipt-keys.json > key.pem
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in receipt.txt -sigfile signature.bin`;

/** How to check a receipt without this portal: the format, the keys, and the commands. */
export function OfflineCheck() {
  const t = useTranslations("receipts.verify.offline");
  return (
    <Section id="offline" title={t("title")} note={t("lead")}>
      <ol className="bullets">
        <li>
          {t.rich("keys", {
            link: (words) => (
              <a href="/.well-known/receipt-keys.json" download="receipt-keys.json">
                {words}
              </a>
            ),
          })}
        </li>
        <li>{t("format")}</li>
        <li>{t("run")}</li>
      </ol>
      <pre className="wk-scroll commands" tabIndex={0} role="region" aria-label={t("commands")}>
        {commands}
      </pre>
      <p className="small quiet">{t("limits")}</p>
    </Section>
  );
}
