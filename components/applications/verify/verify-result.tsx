import { useLocale, useTranslations } from "next-intl";
import { companyOf, inParts, receiptTime } from "@/components/applications/receipt/receipt-words";
import { Alert } from "@/components/ui/alert";
import { DefinitionList } from "@/components/ui/definition-list";
import type { ReceiptFacts } from "@/lib/applications/schema/receipt";

export type Outcome =
  | {
      facts: ReceiptFacts;
      state: "counts" | "superseded" | "withdrawn";
      problem?: undefined;
    }
  | {
      problem:
        | "no_receipt"
        | "unknown_key"
        | "changed"
        | "nothing"
        | "too_large"
        | "mistyped"
        | "unknown"
        | "incomplete"
        | "too_many";
    };

const mistakes = new Set<string>(["nothing", "too_large", "mistyped", "incomplete", "too_many"]);

/** Genuine or not, and what the receipt says; of a genuine one also whether its version counts today. */
export function VerifyResult({ outcome }: { outcome: Outcome }) {
  const t = useTranslations("receipts.verify");
  if (outcome.problem) {
    return (
      <Alert
        role="status"
        tone={mistakes.has(outcome.problem) ? "warning" : "danger"}
        title={t(`${outcome.problem}.title`)}
      >
        <p>{t(`${outcome.problem}.more`)}</p>
      </Alert>
    );
  }
  const { facts, state } = outcome;
  return (
    <>
      <Alert role="status" tone={state === "counts" ? "success" : "warning"} title={t(`${state}.title`)}>
        <p>{t(`${state}.more`)}</p>
        <p>{t("compare")}</p>
      </Alert>
      <div className="mt-6">
        <Facts facts={facts} />
      </div>
    </>
  );
}

function Facts({ facts }: { facts: ReceiptFacts }) {
  const t = useTranslations("receipts.facts");
  const locale = useLocale();
  const { call, challenge } = facts;
  return (
    <DefinitionList
      wide
      items={[
        { term: t("number"), value: <span className="num">{facts.receiptNumber}</span> },
        { term: t("time"), value: <time dateTime={facts.submittedAt}>{receiptTime(facts, locale)}</time> },
        { term: t("call"), value: `${call.title} (${call.code})` },
        { term: t("challenge"), value: `${challenge.code} ${challenge.title}` },
        {
          term: t("organisation"),
          value: companyOf(facts),
        },
        { term: t("version"), value: facts.version },
        { term: t("digest"), value: <code className="digest">{inParts(facts.digest)}</code> },
        { term: t("key"), value: <code>{facts.keyId}</code> },
      ]}
    />
  );
}
