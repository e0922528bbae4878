import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import type { ScreeningView } from "@/lib/applications/types";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";

type Props = {
  path: string;
  view: Pick<ScreeningView, "challenge" | "challenges" | "filter">;
  /** The code in the address, which the call may not have. */
  asked?: string;
};

/** Narrows a list of applications to one challenge; the address holds it, and it works without scripts. */
export function ChallengeFilter({ path, view: { challenge, challenges, filter }, asked }: Props) {
  const t = useTranslations("applications.screening.challengeFilter");
  const locale = useLocale();
  if (challenges && challenges.length < 2 && !asked) return null;
  const chosen = challenge?.code ?? "";
  return (
    <div role="search" aria-label={t("label")} key={chosen} className="mb-5">
      <Form action={getPathname({ locale, href: path })} className="finder__more">
        <label htmlFor="challenge">{t(challenges ? "challenge" : "code")}</label>
        {challenges ? (
          <select className="select select--s" id="challenge" name="challenge" defaultValue={chosen}>
            <option value="">{t("all")}</option>
            {challenges.map(({ code, title }) => (
              <option key={code} value={code}>
                {code} {inLanguage(title, locale).text}
              </option>
            ))}
          </select>
        ) : (
          <input
            className="input input--s"
            id="challenge"
            name="challenge"
            defaultValue={asked}
            autoComplete="off"
            maxLength={30}
          />
        )}
        {filter !== "all" && <input type="hidden" name="show" value={filter} />}
        <Button type="submit" size="s">
          {t("find")}
        </Button>
        {asked && (
          <LinkButton size="s" variant="text" href={filter === "all" ? path : `${path}?show=${filter}`}>
            {t("clear")}
          </LinkButton>
        )}
      </Form>
      {asked && (
        <p className="small quiet mt-3" role="status">
          {challenge ? t("counts", { code: chosen }) : t("unknown", { code: asked })}
        </p>
      )}
    </div>
  );
}
