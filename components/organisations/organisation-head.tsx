import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import type { MemberRole } from "@/lib/platform/db/generated/enums";
import type { Localised } from "@/lib/platform/localised";
import { LocalisedName } from "./localised-name";

type Props = {
  id: string;
  name: Localised;
  role: MemberRole;
  current: "facts" | "members";
  actions?: ReactNode;
};

/** The head of an organisation's own pages: its name, the reader's role, and the way between the pages. */
export function OrganisationHead({ id, name, role, current, actions }: Props) {
  const t = useTranslations("organisations");
  const shown = <LocalisedName name={name} />;
  return (
    <>
      <Breadcrumb items={[{ label: t("list.title"), href: "/organisations" }, { label: shown }]} />
      <PageHead dense title={shown} eyebrow={t(`roles.${role}`)} actions={actions} />
      <Tabs
        label={t("detail.sections")}
        items={[
          { href: `/organisations/${id}`, label: t("detail.facts"), current: current === "facts" },
          { href: `/organisations/${id}/members`, label: t("detail.members"), current: current === "members" },
        ]}
      />
    </>
  );
}
