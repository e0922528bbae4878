import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { stopMailsAction } from "@/lib/notifications/actions";
import { getMailStop } from "@/lib/notifications/queries/mail-scope";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "notifications.stop" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the way out of a mail leads: one press, no sign-in. Opening it ends nothing, since mail scanners open links. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const stop = await getMailStop(token);
  if (!stop) notFound();
  const t = await getTranslations("notifications");
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("stop.home"), href: "/" }, { label: t("stop.title") }]} />
      <div className="page-head">
        <h1>{t("stop.title")}</h1>
        {!stop.ended && <p>{t(`stop.lead.${stop.scope}`)}</p>}
      </div>
      <div role="status" className="[&>.alert]:mb-6">
        {stop.ended && <Alert tone="success" title={t(`done.stopped_${stop.scope}`)} />}
      </div>
      {stop.ended ? (
        <LinkButton href="/follows">{t("stop.list")}</LinkButton>
      ) : (
        <ActionForm action={stopMailsAction} fields={{ token }}>
          <div className="row">
            <SubmitButton pendingLabel={t("stop.stopping")}>{t("stop.stop")}</SubmitButton>
            <LinkButton href="/follows">{t("stop.list")}</LinkButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
