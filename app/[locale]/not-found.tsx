import { useTranslations } from "next-intl";
import { DeadEnd } from "@/components/shell/dead-end";
import { shellPaths } from "@/components/shell/paths";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

/** The same answer for what does not exist and for what the reader may not know to exist. */
export default function NotFound() {
  const t = useTranslations("errors.notFound");
  return (
    <PublicShell>
      <title>{t("title")}</title>
      <DeadEnd code={t("code")} title={t("title")} lead={t("lead")} steps={[t("steps.0"), t("steps.1"), t("steps.2")]}>
        <LinkButton variant="primary" href={shellPaths.home}>
          {t("home")}
        </LinkButton>
        <LinkButton href={shellPaths.challenges}>{t("challenges")}</LinkButton>
      </DeadEnd>
    </PublicShell>
  );
}
