import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { inLanguage, type Localised } from "@/lib/platform/localised";
import { longestQuery } from "@/lib/platform/search-words";
import { callStates, type CallSearch } from "@/lib/programmes/schema/call-search";

type Props = { search: CallSearch; programmes: { code: string; name: Localised }[] };

/** Finds calls by words, programme and state; the address holds the search, and it works without scripts. */
export function CallFinder({ search, programmes }: Props) {
  const t = useTranslations("programmes");
  const locale = useLocale();
  return (
    <div role="search" aria-label={t("find.label")} key={JSON.stringify(search)}>
      <Form action={getPathname({ locale, href: "/calls" })} className="finder">
        <div className="searchbar">
          <label className="sr" htmlFor="q">
            {t("find.query")}
          </label>
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            defaultValue={search.q}
            placeholder={t("find.placeholder")}
            autoComplete="off"
            maxLength={longestQuery}
          />
          <Button type="submit" variant="primary" icon="search">
            {t("find.submit")}
          </Button>
        </div>
        <div className="finder__more">
          <label htmlFor="programme">{t("find.programme")}</label>
          <select className="select select--s" id="programme" name="programme" defaultValue={search.programme ?? ""}>
            <option value="">{t("find.all")}</option>
            {programmes.map(({ code, name }) => (
              <option key={code} value={code}>
                {inLanguage(name, locale).text}
              </option>
            ))}
          </select>
          <label htmlFor="state">{t("find.state")}</label>
          <select className="select select--s" id="state" name="state" defaultValue={search.state ?? ""}>
            <option value="">{t("find.all")}</option>
            {callStates.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </select>
          {(search.q || search.programme || search.state) && (
            <LinkButton size="s" variant="text" href="/calls">
              {t("find.clear")}
            </LinkButton>
          )}
        </div>
      </Form>
    </div>
  );
}
