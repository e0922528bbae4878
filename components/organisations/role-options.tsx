import { useTranslations } from "next-intl";
import type { MemberRole } from "@/lib/platform/db/generated/enums";

const roles: MemberRole[] = ["OWNER", "EDITOR", "VIEWER"];

/** The roles of an organisation as options of a select. */
export function RoleOptions() {
  const t = useTranslations("organisations.roles");
  return roles.map((role) => (
    <option key={role} value={role}>
      {t(role)}
    </option>
  ));
}
