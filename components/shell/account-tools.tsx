"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { getPathname, Link } from "@/lib/platform/i18n/navigation";
import { shellPaths } from "./paths";
import type { Me } from "./use-me";

/** Sign-in links, or the person's areas, notices, account and sign-out. */
export function AccountTools({ me }: { me: Me }) {
  return me.signedIn ? <SignedIn me={me} /> : <SignedOut />;
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

function SignedIn({ me }: { me: Me & { signedIn: true } }) {
  const t = useTranslations("shell");
  const unread = me.unread ?? 0;
  return (
    <>
      {me.areas?.map((area) => (
        <Link key={area.href} className="util__btn" href={area.href}>
          {t(`areas.${area.label}`)}
        </Link>
      ))}
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
      <SignOutButton />
    </>
  );
}

function SignOutButton() {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <button
      type="button"
      className="util__btn"
      onClick={async () => {
        const { signOut } = await import("next-auth/react");
        await signOut({ callbackUrl: getPathname({ locale, href: shellPaths.home }) });
      }}
    >
      <Icon name="logout" />
      {t("account.signOut")}
    </button>
  );
}
