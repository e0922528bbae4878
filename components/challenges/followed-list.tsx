import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FrequencyField } from "@/components/notifications/frequency-field";
import { LocalText } from "@/components/programmes/local-text";
import { DateText } from "@/components/ui/date-text";
import { RowForm } from "@/components/ui/row-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import { addressOf } from "@/lib/challenges/rules/search";
import type { Followed } from "@/lib/challenges/types";
import type { FollowLine } from "@/lib/notifications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import { searchWords } from "./search-words";

type Acts = { change: FormAction; end: FormAction };

/** What the person follows: saved searches, calls, challenges, each with how its mail comes. */
export function FollowedList({ followed, now, ...acts }: { followed: Followed; now: Date } & Acts) {
  const t = useTranslations("notifications.follows");
  const words = useTranslations("challenges");
  const locale = useLocale();
  const ownerName = (code: string) => {
    const name = followed.ownerNames[code];
    return name ? inLanguage(name, locale).text : code;
  };
  const wordsOf = (search: Followed["searches"][number]["search"]) =>
    searchWords(search, (key, values) => words(key, values), {
      owner: ownerName,
      call: (code) => words("search.ofCall", { code }),
    })
      .map(({ label }) => label)
      .join(" · ");
  return (
    <>
      <Section
        title={t("searches")}
        none={t.rich("noSearches", { link: (words) => <Link href="/challenges">{words}</Link> })}
        lead={t("searchesLead")}
      >
        {followed.searches.map(({ follow, search, fresh }) => (
          <Row key={follow.followId} follow={follow} name={wordsOf(search)} {...acts}>
            <Link href={addressOf(search)}>{wordsOf(search)}</Link>
            <span className="sub">{t("fresh", { count: fresh })}</span>
          </Row>
        ))}
      </Section>
      <Section title={t("calls")} none={t.rich("noCalls", { link: (words) => <Link href="/calls">{words}</Link> })}>
        {followed.calls.map(({ follow, code, title, status, opensAt, closesAt }) => (
          <Row key={follow.followId} follow={follow} name={inLanguage(title, locale).text} {...acts}>
            <Link href={`/calls/${code}`}>
              <LocalText text={title} />
            </Link>
            <span className="sub">
              {status === "CANCELLED"
                ? t("cancelled")
                : t.rich(opensAt > now ? "opens" : closesAt > now ? "closes" : "closed", {
                    when: () => <DateText value={opensAt > now ? opensAt : closesAt} now={now} kind="time" />,
                  })}
            </span>
          </Row>
        ))}
      </Section>
      <Section
        title={t("challenges")}
        none={t.rich("noChallenges", { link: (words) => <Link href="/challenges">{words}</Link> })}
      >
        {followed.challenges.map(({ follow, code, title, owner, closesAt }) => (
          <Row key={follow.followId} follow={follow} name={inLanguage(title, locale).text} {...acts}>
            <Link href={`/challenges/${code}`}>
              <LocalText text={title} />
            </Link>
            <span className="sub">
              <LocalText text={owner} /> · <span className="num">{code}</span>
              {closesAt && " · "}
              {closesAt &&
                t.rich(closesAt > now ? "closes" : "closed", {
                  when: () => <DateText value={closesAt} now={now} kind="time" />,
                })}
            </span>
          </Row>
        ))}
      </Section>
    </>
  );
}

type SectionProps = { title: string; none: ReactNode; lead?: string; children: ReactNode[] };

function Section({ title, none, lead, children }: SectionProps) {
  const t = useTranslations("notifications.follows");
  return (
    <section className="wk-sec" aria-label={title}>
      <header>
        <h2 className="h-sm">
          {title} <span className="num quiet">{children.length}</span>
        </h2>
      </header>
      {lead && <p className="small quiet follows__lead">{lead}</p>}
      {children.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <Table caption={title} captionHidden stack middle className="follows">
          <thead>
            <tr>
              <Th>{t("what")}</Th>
              <Th>{t("mail")}</Th>
              <Th>{t("act")}</Th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </Table>
      )}
    </section>
  );
}

type RowProps = { follow: FollowLine; name: string; children: ReactNode } & Acts;

function Row({ follow, name, change, end, children }: RowProps) {
  const t = useTranslations("notifications.follows");
  const { followId, type, id, frequency } = follow;
  return (
    <tr>
      <Th row>{children}</Th>
      <Td label={t("mail")}>
        <RowForm action={change} fields={{ followId }} className="row follows__mail">
          <FrequencyField chosen={frequency} id={`f-${followId}`} label={t("mailOf", { name })} />
          <SubmitButton variant="tertiary" size="xs" aria-label={t("changeOf", { name })}>
            {t("change")}
          </SubmitButton>
        </RowForm>
      </Td>
      <Td label={t("act")}>
        <RowForm action={end} fields={{ type, id }}>
          <SubmitButton variant="tertiary" size="xs" aria-label={t("endOf", { name })}>
            {t("end")}
          </SubmitButton>
        </RowForm>
      </Td>
    </tr>
  );
}
