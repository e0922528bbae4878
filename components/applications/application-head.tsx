import { useLocale, useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { ChallengeView } from "@/lib/applications/types";

/** Where the page lies, whose challenge it is, and its title. */
export function ApplicationHead({
  challenge,
  here,
  title,
}: {
  challenge: ChallengeView;
  here: string;
  title?: string;
}) {
  const t = useTranslations("applications.head");
  const locale = useLocale();
  const name = inLanguage(challenge.title, locale);
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("workspace"), href: "/startup" },
          { label: t("applications"), href: "/startup/applications" },
          { label: here },
        ]}
      />
      <div className="page-head page-head--app">
        <p className="small quiet">
          {inLanguage(challenge.owner, locale).text} · <span className="num">{challenge.code}</span> ·{" "}
          <Link href={`/challenges/${challenge.code}`}>{t("challenge")}</Link>
        </p>
        <h1 lang={title ? undefined : name.locale}>{title ?? name.text}</h1>
        {title && <p lang={name.locale}>{name.text}</p>}
      </div>
    </>
  );
}
