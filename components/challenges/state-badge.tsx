import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { ChallengeStatus } from "@/lib/platform/db/generated/enums";
import type { SearchState } from "@/lib/challenges/schema/search";

const searchLooks: Record<SearchState, { tone: Tone; icon: IconName }> = {
  open: { tone: "open", icon: "dot" },
  upcoming: { tone: "info", icon: "clock" },
  evaluating: { tone: "info", icon: "eye" },
  past: { tone: "grey", icon: "dash" },
};

/** Where a published challenge stands for those who look for one. */
export function StateBadge({ state }: { state: SearchState }) {
  const t = useTranslations("challenges.searchState");
  return <Badge {...searchLooks[state]}>{t(state)}</Badge>;
}

const statusLooks: Record<ChallengeStatus, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: "grey", icon: "pencil" },
  SUBMITTED: { tone: "info", icon: "eye" },
  RETURNED: { tone: "warning", icon: "alert" },
  APPROVED: { tone: "warning", icon: "clock" },
  PUBLISHED: { tone: "success", icon: "check-circle" },
  WITHDRAWN: { tone: "grey", icon: "dash" },
};

/** Where a challenge stands on its way to being published. */
export function StatusBadge({ status }: { status: ChallengeStatus }) {
  const t = useTranslations("challenges.status");
  return <Badge {...statusLooks[status]}>{t(status)}</Badge>;
}
