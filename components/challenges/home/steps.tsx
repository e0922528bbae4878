import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/lib/platform/i18n/navigation";
import type { CallDetail } from "@/lib/programmes/types";

/** From choosing a challenge to the trial on site, with the dates of the current call where they are known. */
export function HomeSteps({ call, now }: { call: CallDetail | undefined; now: Date }) {
  const t = useTranslations("home.steps");
  const when = {
    choose: t("choose.when"),
    apply: call
      ? t.rich("apply.when", { when: () => <DateText value={call.closesAt} now={now} kind="time" /> })
      : t("apply.whenever"),
    evaluate: call?.resultsExpectedAt
      ? t.rich("evaluate.when", { when: () => <DateText value={call.resultsExpectedAt ?? now} now={now} /> })
      : t("evaluate.whenever"),
    agree: t("agree.when"),
    trial: call?.projectEndsOn
      ? t.rich("trial.when", { when: () => <DateText value={call.projectEndsOn ?? now} now={now} /> })
      : t("trial.whenever"),
  };
  return (
    <section className="section" aria-labelledby="h-how">
      <div className="wrap">
        <div className="section-head">
          <h2 id="h-how">{t("title")}</h2>
          <p>
            {t("lead")} <Link href="/guide">{t("guide")}</Link>
          </p>
        </div>
        <ol className="how">
          {(["choose", "apply", "evaluate", "agree", "trial"] as const).map((step) => (
            <li key={step}>
              <h3>{t(`${step}.title`)}</h3>
              <p>{t(`${step}.body`)}</p>
              <p className="how__w">{when[step]}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
