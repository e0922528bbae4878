import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { QuestionStatus } from "@/lib/platform/db/generated/enums";

const looks: Record<QuestionStatus, { tone: Tone; icon: IconName }> = {
  ASKED: { tone: "grey", icon: "pencil" },
  DRAFTED: { tone: "warning", icon: "clock" },
  RELEASED: { tone: "success", icon: "check-circle" },
  REFUSED: { tone: "grey", icon: "dash" },
};

/** Where a question stands. */
export function QuestionBadge({ status }: { status: QuestionStatus }) {
  const t = useTranslations("challenges.questionStatus");
  return <Badge {...looks[status]}>{t(status)}</Badge>;
}
