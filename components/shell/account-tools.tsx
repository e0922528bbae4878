"use client";

import { useLocale, useTranslations } from "next-intl";
import { forgetForms } from "@/components/ui/form-copy";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { getPathname, Link } from "@/lib/platform/i18n/navigation";
import type { AppNavItem } from "./app-nav";
import { shellPaths } from "./paths";
import type { Me } from "./use-me";

/** Sign-in links, or the person's areas, notices, account and sign-out. Areas that the menu `nav` holds are left to it. */
export function AccountTools({ me, nav }: { me: Me; nav: AppNavItem[] }) {
  return me.signedIn ? <SignedIn me={me} nav={nav} /> : <SignedOut />;
}

function SignedOut() {
  const t = useTranslations("shell");
  return (
    <>
      <Link className="util__btn" href={shellPaths.signIn}>
        <Icon name="user" />
        {t("account.signIn")}
      </Link>
      <Link className="util__btn" href={shellPaths.signUp}>
        {t("account.signUp")}
      </Link>
    </>
  );
}

function SignedIn({ me, nav }: { me: Me & { signedIn: true }; nav: AppNavItem[] }) {
  const t = useTranslations("shell");
  const unread = me.unread ?? 0;
  const elsewhere = (me.areas ?? []).filter((area) => !nav.some((item) => item.href === area.href));
  return (
    <>
      <Areas areas={elsewhere} />
      <Link className="util__btn" href={shellPaths.notices}>
        <Icon name="bell" />
        {t("account.notices")}
        {unread > 0 && (
          <>
            <b className="num" aria-hidden="true">
              {unread > 99 ? "99+" : unread}
            </b>
            <span className="sr">{t("account.unread", { count: unread })}</span>
          </>
        )}
      </Link>
      <Link className="util__btn" href={shellPaths.account}>
        <Icon name="user" />
        {t("account.name", { name: me.name ?? "" })}
      </Link>
      <SignOutButton person={me.id} />
    </>
  );
}

/** Links to one or two areas; people with more roles get them behind one button. */
function Areas({ areas }: { areas: { href: string; label: string }[] }) {
  const t = useTranslations("shell");
  if (areas.length > 2) {
    const trigger = (
      <button type="button" className="util__btn">
        {t("account.areas")}
        <Icon name="down" />
      </button>
    );
    return <Menu trigger={trigger} items={areas.map(({ href, label }) => ({ href, label: t(`areas.${label}`) }))} />;
  }
  return areas.map((area) => (
    <Link key={area.href} className="util__btn" href={area.href}>
      {t(`areas.${area.label}`)}
    </Link>
  ));
}

/** Whoever signs out may leave the machine to others: what they typed and did not send goes too. */
function SignOutButton({ person }: { person: string }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <button
      type="button"
      className="util__btn"
      onClick={async () => {
        const { signOut } = await import("next-auth/react");
        await signOut({ callbackUrl: getPathname({ locale, href: shellPaths.home }) });
        forgetForms(person);
      }}
    >
      <Icon name="logout" />
      {t("account.signOut")}
    </button>
  );
}
