import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = {
  /** The reader is of no startup, of one whose verification is not finished, or too late. */
  why: "nobody" | "unverified" | "shut";
  code: string;
};

/** Why this reader does not get the annex, and what may be done about it. */
export function ClosedAnnex({ why, code }: Props) {
  const t = useTranslations("challenges.annex.closed");
  return (
    <EmptyState
      icon="lock"
      title={t(`${why}.title`)}
      action={
        why === "unverified" ? (
          <LinkButton href="/organisations">{t("verify")}</LinkButton>
        ) : (
          <LinkButton href={`/challenges/${code}`}>{t("back")}</LinkButton>
        )
      }
    >
      <p>{t(`${why}.text`)}</p>
    </EmptyState>
  );
}
