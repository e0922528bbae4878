import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { inLanguage } from "@/lib/platform/localised";
import type { StartupHome } from "@/lib/applications/types";

/** Whose workspace it is; the names of all startups of the person where there are several. */
export function HomeHead({ organisations }: { organisations: StartupHome["organisations"] }) {
  const t = useTranslations("applications.home");
  const locale = useLocale();
  const [only] = organisations;
  const one = organisations.length === 1 ? only : undefined;
  return (
    <div className="ws-head">
      <div>
        <p className="small quiet">{one ? t("eyebrow", { role: t(`roles.${one.role}`) }) : t("title")}</p>
        <h1>
          {one
            ? inLanguage(one.name, locale).text
            : t(organisations.length === 0 ? "titleNone" : "titleMany", { count: organisations.length })}
        </h1>
      </div>
      <div className="row" style={{ "--gap": ".5rem" }}>
        <LinkButton size="s" icon="users" href={one ? `/organisations/${one.id}` : "/organisations"}>
          {one ? t("team", { count: one.members }) : t("organisations")}
        </LinkButton>
        <LinkButton size="s" icon="search" href="/challenges">
          {t("find")}
        </LinkButton>
      </div>
    </div>
  );
}
