import { useLocale, useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { getPathname } from "@/lib/platform/i18n/navigation";

type Props = {
  /** Where the list stands, without the locale. */
  path: string;
  label: string;
  words: string;
};

/** Words in the address: a search can be kept, shared and gone back to. */
export function SearchForm({ path, label, words }: Props) {
  const t = useTranslations("admin.accounts");
  const locale = useLocale();
  return (
    <form role="search" method="get" action={getPathname({ locale, href: path })} className="mb-6 max-w-2xl">
      <label className="field__label" htmlFor="search-words">
        {label}
      </label>
      <div className="row items-end">
        <input
          id="search-words"
          name="q"
          type="search"
          className="input min-w-0 flex-1"
          defaultValue={words}
          maxLength={100}
        />
        <Button type="submit" variant="secondary" icon="search">
          {t("submit")}
        </Button>
        {words && <LinkButton href={path}>{t("clear")}</LinkButton>}
      </div>
    </form>
  );
}
