import { useTranslations } from "next-intl";
import { Badge, StateMark, type MarkTone, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Outcome } from "@/lib/platform/db/generated/enums";

const looks: Record<Outcome, [Tone, MarkTone, IconName]> = {
  SELECTED: ["success", "ok", "star"],
  RESERVE: ["info", "info", "clock"],
  NOT_SELECTED: ["grey", "quiet", "dash"],
};

/** Selected, reserve n, not selected: a result, never red. */
export function OutcomeMark({ outcome, rank, badge }: { outcome: Outcome; rank: number | null; badge?: boolean }) {
  const t = useTranslations("selection.outcome");
  const [tone, mark, icon] = looks[outcome];
  const words = t(outcome, { rank: rank ?? 0 });
  return badge ? (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  ) : (
    <StateMark tone={mark} icon={icon}>
      {words}
    </StateMark>
  );
}
