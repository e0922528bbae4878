import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { VerificationStatus } from "@/lib/platform/db/generated/enums";

const looks: Record<VerificationStatus, { tone: Tone; icon: IconName }> = {
  UNVERIFIED: { tone: "grey", icon: "pencil" },
  REQUESTED: { tone: "info", icon: "clock" },
  VERIFIED: { tone: "success", icon: "check-circle" },
  REFUSED: { tone: "warning", icon: "alert" },
};

/** Where the verification of an organisation stands. */
export function VerificationBadge({ status }: { status: VerificationStatus }) {
  const t = useTranslations("organisations.verification");
  return <Badge {...looks[status]}>{t(status)}</Badge>;
}
