import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { CallSummary } from "@/lib/programmes/types";

type Look = { tone: Tone; icon: IconName };

const looks = {
  DRAFT: { tone: "grey", icon: "pencil" },
  PROPOSED: { tone: "warning", icon: "clock" },
  BEFORE: { tone: "info", icon: "clock" },
  OPEN: { tone: "open", icon: "dot" },
  CLOSED: { tone: "grey", icon: "dash" },
  CANCELLED: { tone: "danger", icon: "x-circle" },
} as const satisfies Record<string, Look>;

/** Where a call stands: its status, and once announced its phase. */
export function CallBadge({ call }: { call: Pick<CallSummary, "status" | "phase"> }) {
  const t = useTranslations("programmes.state");
  const state = call.status === "ANNOUNCED" ? call.phase : call.status;
  return <Badge {...looks[state]}>{t(state)}</Badge>;
}
