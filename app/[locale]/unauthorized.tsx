import { useTranslations } from "next-intl";
import { DeadEnd } from "@/components/shell/dead-end";
import { shellPaths } from "@/components/shell/paths";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

export default function Unauthorized() {
  const t = useTranslations("errors.unauthorized");
  return (
    <PublicShell>
      <title>{t("title")}</title>
      <DeadEnd code={t("code")} title={t("title")} lead={t("lead")}>
        <LinkButton variant="primary" href={shellPaths.signIn}>
          {t("signIn")}
        </LinkButton>
        <LinkButton href={shellPaths.home}>{t("home")}</LinkButton>
      </DeadEnd>
    </PublicShell>
  );
}
