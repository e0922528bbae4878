import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ManagerTasks } from "@/components/programmes/manager-tasks";
import { RunningCalls } from "@/components/programmes/running-calls";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { getManagerHome } from "@/lib/challenges/queries/manager-home";
import { managedProgrammeIds } from "@/lib/organisations/policy";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { listPreparedProgrammes } from "@/lib/programmes/queries/managed-calls";
import { signedInActor } from "../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "programmes.manage.home" });
  return { title: t("title") };
}

/** What waits for the officer or approver who reads it. */
export default async function ManagePage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  if (managedProgrammeIds(actor).length === 0) notFound();
  const [home, prepared, t] = await Promise.all([
    getManagerHome(actor),
    listPreparedProgrammes(actor),
    getTranslations("programmes.manage.home"),
  ]);
  return (
    <div className="wrap">
      <PageHead
        dense
        title={t("title")}
        lead={t("lead", { tasks: home.tasks.length, running: home.running.length })}
        actions={
          prepared.length > 0 && (
            <LinkButton variant="primary" size="s" icon="plus" href="/manage/calls/new">
              {t("newCall")}
            </LinkButton>
          )
        }
      />
      <ManagerTasks tasks={home.tasks} now={home.now} />
      <RunningCalls calls={home.running} now={home.now} />
    </div>
  );
}
