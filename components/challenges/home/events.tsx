import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Badge, type Tone } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import type { IconName } from "@/components/ui/icon";
import { Link } from "@/lib/platform/i18n/navigation";
import type { PublicEvent } from "@/lib/challenges/types";

const looks: Record<PublicEvent["kind"], { tone: Tone; icon: IconName; path: string }> = {
  call: { tone: "open", icon: "file", path: "/calls" },
  results: { tone: "success", icon: "star", path: "/results" },
  challenge: { tone: "grey", icon: "info", path: "/challenges" },
};

/** What was published lately, and where to begin. */
export function HomeEvents({ events, now }: { events: PublicEvent[]; now: Date }) {
  const t = useTranslations("home.events");
  return (
    <section className="section" aria-labelledby="h-not">
      <div className="wrap split split--rail">
        <div>
          <div className="section-head">
            <h2 id="h-not">{t("title")}</h2>
          </div>
          {events.length === 0 && <p className="quiet">{t("none")}</p>}
          <ul className="notices">
            {events.map((event) => (
              <li key={`${event.kind}-${event.code}`}>
                <Badge tone={looks[event.kind].tone} icon={looks[event.kind].icon}>
                  {t(`kind.${event.kind}`)}
                </Badge>
                <Link href={`${looks[event.kind].path}/${event.code}`}>
                  <LocalText text={event.title} />
                </Link>
                <DateText value={event.at} now={now} />
              </li>
            ))}
          </ul>
        </div>
        <aside className="aside" aria-labelledby="h-st">
          <h2 id="h-st">{t("first")}</h2>
          <ul className="links">
            <li>
              <Link href="/guide">{t("guide")}</Link>
            </li>
            <li>
              <Link href="/calls">{t("calls")}</Link>
            </li>
            <li>
              <Link href="/results">{t("results")}</Link>
            </li>
          </ul>
        </aside>
      </div>
    </section>
  );
}
