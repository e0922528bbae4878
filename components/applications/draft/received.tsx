"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { formatTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import type { SectionState } from "./draft-state";

type Props = { received: NonNullable<SectionState["received"]>; fields: readonly FormField[] };

/** Says which fields a colleague has just changed here: their text has come in by itself. */
export function Received({ received, fields }: Props) {
  const t = useTranslations("drafts.presence");
  const locale = useLocale();
  const changed = fields.filter((field) => received.fields.includes(field.id));
  return (
    <p className="lockline" role="status">
      <Icon name="users" />
      {t("received", {
        name: received.by,
        time: formatTime(new Date(received.at), { seconds: true }),
        fields: changed.map((field) => inLanguage(field.label, locale).text).join(", "),
      })}
    </p>
  );
}
