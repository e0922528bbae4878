import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { LocalText } from "@/components/programmes/local-text";
import type { VersionEntry } from "@/lib/challenges/types";

type Props = {
  versions: VersionEntry[];
  now: Date;
  /** Owners learn the reviewer's role; names stay among the managers. */
  names: boolean;
};

/** What was submitted and what was said about it, the latest first. */
export function ChallengeHistory({ versions, now, names }: Props) {
  const t = useTranslations("challenges.history");
  if (versions.length === 0) return <p className="quiet">{t("none")}</p>;
  return (
    <ol className="versions">
      {versions.map((version) => (
        <li key={version.id}>
          <h3>
            {t("version", { number: version.number })}{" "}
            <span className="small quiet">
              <DateText value={version.submittedAt} now={now} kind="time" seconds /> ·{" "}
              {t("by", { name: version.submittedBy })}
            </span>
          </h3>
          <p className="small">
            <LocalText text={version.content.title} />
          </p>
          {version.reviews.map((review, index) => (
            <div key={index} className="review">
              <p>
                {review.outcome === "RETURNED" ? (
                  <Badge tone="warning" icon="alert">
                    {t("RETURNED")}
                  </Badge>
                ) : (
                  <Badge tone="success" icon="check-circle">
                    {t("APPROVED")}
                  </Badge>
                )}{" "}
                <span className="small quiet">
                  <DateText value={review.at} now={now} kind="time" /> · {names ? review.reviewer : t("officer")}
                </span>
              </p>
              {review.comment && <p className="pre-line">{review.comment}</p>}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
