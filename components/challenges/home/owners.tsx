import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/lib/platform/i18n/navigation";
import type { CallChallenges } from "@/lib/challenges/types";
import type { CallDetail } from "@/lib/programmes/types";

const SHOWN = 3;

/** The challenges of the current call by who posted them. */
export function HomeOwners({ challenges, call }: { challenges: CallChallenges; call: CallDetail | undefined }) {
  const t = useTranslations("home.owners");
  const c = useTranslations("challenges");
  return (
    <section className="section" aria-labelledby="h-owner">
      <div className="wrap">
        <div className="section-head">
          <h2 id="h-owner">{t("title")}</h2>
          <Link href={call ? `/challenges?call=${call.code}` : "/challenges"}>{t("all")}</Link>
        </div>
        {challenges.total === 0 ? (
          <EmptyState title={t("none")}>
            <p>{t("noneHelp")}</p>
          </EmptyState>
        ) : (
          <div className="owners">
            {challenges.owners.map(({ owner, challenges: own }) => (
              <article key={owner.code}>
                <header>
                  <h3>
                    <Link href={`/challenges?owner=${owner.code}`}>
                      <LocalText text={owner.name} />
                    </Link>
                  </h3>
                  <p>
                    {c(`ownerKind.${owner.kind}`)} · {t("count", { count: own.length })}
                  </p>
                </header>
                <ul>
                  {own.slice(0, SHOWN).map((challenge) => (
                    <li key={challenge.code}>
                      <Link href={`/challenges/${challenge.code}`}>
                        <LocalText text={challenge.title} />
                      </Link>
                      {challenge.field && <span>{c(`fields.${challenge.field}`)}</span>}
                    </li>
                  ))}
                </ul>
              </article>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
