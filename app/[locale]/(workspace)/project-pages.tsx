import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ProjectList } from "@/components/projects/project-list";
import { ProjectView, type ProjectActions } from "@/components/projects/project-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import type { Side } from "@/lib/agreements/policy";
import {
  completeAgreementAction,
  declineAgreementAction,
  offerAgreementAction,
  recallAgreementAction,
  requestCompletionAction,
  signAgreementAction,
} from "@/lib/agreements/actions";
import {
  approveTrancheAction,
  payTrancheAction,
  requestTrancheAction,
  returnTrancheAction,
} from "@/lib/funding/actions";
import {
  acceptMilestoneAction,
  removeEvidenceAction,
  reportMilestoneAction,
  returnMilestoneAction,
} from "@/lib/milestones/actions";
import { getProject } from "@/lib/milestones/queries/get-project";
import { listProjects } from "@/lib/milestones/queries/list-projects";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import type { Locale } from "@/lib/platform/i18n/routing";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "./signed-in-actor";

/** Projects look alike from all sides: the three areas' routes are these pages with their side. */
type ListProps = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> };
type ProjectProps = { params: Promise<{ locale: string; id: string }> };

const actions: ProjectActions = {
  agreement: {
    offer: offerAgreementAction,
    recall: recallAgreementAction,
    sign: signAgreementAction,
    decline: declineAgreementAction,
    requestCompletion: requestCompletionAction,
    complete: completeAgreementAction,
  },
  tranche: {
    request: requestTrancheAction,
    approve: approveTrancheAction,
    return: returnTrancheAction,
    pay: payTrancheAction,
  },
  milestone: {
    report: reportMilestoneAction,
    accept: acceptMilestoneAction,
    return: returnMilestoneAction,
    removeEvidence: removeEvidenceAction,
  },
};

export const projectListPage = (side: Side) =>
  async function ProjectListPage({ params, searchParams }: ListProps) {
    const { locale } = await params;
    setRequestLocale(locale as Locale);
    const actor = await signedInActor();
    const page = pageNumber.parse((await searchParams).page);
    const [list, t] = await Promise.all([listProjects(actor, side, { page }), getTranslations("projects.list")]);
    if (!list) notFound();
    return (
      <div className="wrap wk">
        <PageHead dense title={t(`title.${side}`)} lead={t(`lead.${side}`)} />
        <ProjectList side={side} rows={list.rows} now={list.now} />
        <Pagination page={list.page} pages={list.pages} href={(each) => `/${side}/projects?page=${each}`} />
      </div>
    );
  };

export const projectListMetadata = (side: Side) =>
  async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
    const { locale } = await params;
    const t = await getTranslations({ locale: locale as Locale, namespace: "projects.list" });
    return localizedMetadata({
      locale: locale as Locale,
      href: `/${side}/projects`,
      title: t(`title.${side}`),
      hidden: true,
    });
  };

export const projectPage = (side: Side) =>
  async function ProjectPage({ params }: ProjectProps) {
    const { locale, id } = await params;
    setRequestLocale(locale as Locale);
    const actor = await signedInActor();
    const project = isId(id) ? await getProject(actor, side, id) : undefined;
    if (!project) notFound();
    const t = await getTranslations("projects");
    return (
      <div className="wk">
        <div className="wrap">
          <Breadcrumb
            items={[
              { label: t(`page.crumbHome.${side}`), href: `/${side}` },
              { label: t(`list.title.${side}`), href: `/${side}/projects` },
              { label: project.number },
            ]}
          />
        </div>
        <ClientMessages namespaces={side === "startup" ? ["milestones", "files", "copies"] : []}>
          <ProjectView project={project} actions={actions} />
        </ClientMessages>
      </div>
    );
  };

export const projectMetadata = (side: Side) =>
  async function generateMetadata({ params }: ProjectProps): Promise<Metadata> {
    const { locale } = await params;
    const t = await getTranslations({ locale: locale as Locale, namespace: "projects" });
    // The title of a project is nobody's business who may not see it: the metadata asks no query.
    return localizedMetadata({
      locale: locale as Locale,
      href: `/${side}/projects`,
      title: t(`list.title.${side}`),
      hidden: true,
    });
  };
