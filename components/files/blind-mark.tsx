import { useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import type { BlindState } from "@/lib/files/types";

/** Whether evaluators of a blind stage can read a file, and what its owner can do where they cannot. */
export function BlindMark({ blind, children }: { blind: BlindState; children?: string }) {
  const t = useTranslations("copies.blind");
  if (blind.state === "waiting")
    return (
      <StateMark tone="info" icon="clock" wrap>
        {t("waiting")}
      </StateMark>
    );
  if (blind.state === "ready")
    return (
      <span>
        <StateMark tone="ok" icon="check" wrap>
          {t("ready")}
        </StateMark>
        {blind.unread > 0 && <span className="block small">{t("unread", { count: blind.unread })}</span>}
      </span>
    );
  return (
    <span>
      <StateMark tone="bad" icon="lock" wrap>
        {t("refused")}
      </StateMark>
      <span className="block small">{children ?? <BlindReason blind={blind} />}</span>
    </span>
  );
}

/** Why there is no copy without names, where in the file, and what its owner can do. */
export function BlindReason({ blind }: { blind: Extract<BlindState, { state: "refused" }> }) {
  const t = useTranslations("copies.blind");
  const places = [
    blind.pages && t("pages", { pages: blind.pages.slice(0, 20).join(", ") }),
    blind.member && t("member", { member: blind.member }),
  ];
  return [t(`todo.${blind.refused}`), ...places].filter(Boolean).join(" ");
}
