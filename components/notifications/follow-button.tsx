import { useLocale, useTranslations } from "next-intl";
import type { ButtonSize } from "@/components/ui/button";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage, type Localised } from "@/lib/platform/localised";
import { FollowToggle } from "./follow-toggle";

type Props = {
  type: "call" | "challenge";
  id: string;
  code: string;
  title: Localised;
  follow: FormAction;
  end: FormAction;
  size?: ButtonSize;
};

/** The star of a call or a challenge. A follow begins with one mail a day at most; the own list has the choice. */
export function FollowButton({ type, id, code, title, follow, end, size = "s" }: Props) {
  const t = useTranslations("notifications.follow");
  const locale = useLocale();
  return (
    <FollowToggle
      subject={{ type, id }}
      fields={{ [`${type}Id`]: id, frequency: "DAILY" }}
      follow={follow}
      end={end}
      href={`/${type}s/${code}`}
      label={t("label")}
      name={t(`name.${type}`, { title: inLanguage(title, locale).text })}
      size={size}
    />
  );
}
