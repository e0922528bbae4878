import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { stopMailsAction } from "@/lib/notifications/actions";
import { mailScopeOf } from "@/lib/notifications/queries/mail-scope";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "notifications.stop" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the way out of a mail leads: one press, no sign-in. Opening it ends nothing, since mail scanners open links. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const told = mailScopeOf(token);
  if (!told) notFound();
  const t = await getTranslations("notifications.stop");
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("home"), href: "/" }, { label: t("title") }]} />
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p>{t(`lead.${told.scope}`)}</p>
      </div>
      <ActionForm action={stopMailsAction} fields={{ token }}>
        <div className="row">
          <SubmitButton pendingLabel={t("stopping")}>{t("stop")}</SubmitButton>
          <LinkButton href="/follows">{t("list")}</LinkButton>
        </div>
      </ActionForm>
    </div>
  );
}
