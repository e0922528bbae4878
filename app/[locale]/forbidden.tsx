import { useTranslations } from "next-intl";
import { DeadEnd } from "@/components/shell/dead-end";
import { shellPaths } from "@/components/shell/paths";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

export default function Forbidden() {
  const t = useTranslations("errors.forbidden");
  return (
    <PublicShell>
      <title>{t("title")}</title>
      <DeadEnd code={t("code")} title={t("title")} lead={t("lead")} steps={[t("steps.0"), t("steps.1"), t("steps.2")]}>
        <LinkButton variant="primary" href={shellPaths.home}>
          {t("home")}
        </LinkButton>
        <LinkButton href={shellPaths.contact}>{t("contact")}</LinkButton>
      </DeadEnd>
    </PublicShell>
  );
}
