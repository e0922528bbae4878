import { useTranslations } from "next-intl";
import { followFrequencies } from "@/lib/notifications/schema";
import type { FollowFrequency } from "@/lib/notifications/types";

/** How the mail of a follow comes; the notice in the portal comes in any case. */
export function FrequencyField({ chosen, id, label }: { chosen: FollowFrequency; id: string; label: string }) {
  const t = useTranslations("notifications.frequency");
  return (
    <>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <select className="select select--s" id={id} name="frequency" defaultValue={chosen}>
        {followFrequencies.map((frequency) => (
          <option key={frequency} value={frequency}>
            {t(frequency)}
          </option>
        ))}
      </select>
    </>
  );
}
