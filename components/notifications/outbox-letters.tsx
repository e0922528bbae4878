import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OutboxLetter } from "@/lib/notifications/types";
import { Link } from "@/lib/platform/i18n/navigation";

/** Letters with their links made clickable, newest first, and a search by recipient. */
export function OutboxLetters({ letters, to, now }: { letters: OutboxLetter[]; to: string; now: Date }) {
  const t = useTranslations("notifications.outbox");
  return (
    <>
      <form className="wk-filter" method="get">
        <Field name="to" label={t("filter")}>
          <Input defaultValue={to} type="email" small />
        </Field>
        <div className="row">
          <Button type="submit" variant="secondary" size="s">
            {t("find")}
          </Button>
          {to && <Link href="/outbox">{t("all")}</Link>}
        </div>
      </form>
      {letters.length === 0 && (
        <EmptyState icon="mail" title={t("emptyTitle")}>
          <p>{t("empty")}</p>
        </EmptyState>
      )}
      {letters.map((letter) => (
        <article key={letter.id} className="wk-sec">
          <h2 className="h-sm">{letter.subject}</h2>
          <p className="small quiet">
            {t("to")} {letter.to} · <DateText value={letter.createdAt} now={now} kind="time" seconds />
          </p>
          <p className="whitespace-pre-line">{withLinks(letter.text)}</p>
        </article>
      ))}
    </>
  );
}

function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    /^https?:\/\//.test(part) ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
