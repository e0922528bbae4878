import { offerAgreement } from "@/lib/agreements/commands/offer-agreement";
import { prepareAgreement } from "@/lib/agreements/commands/prepare-agreement";
import { signAgreement } from "@/lib/agreements/commands/sign-agreement";
import { preparation } from "@/lib/agreements/schema";
import { approveTranche } from "@/lib/funding/commands/approve-tranche";
import { payTranche } from "@/lib/funding/commands/pay-tranche";
import { requestTranche } from "@/lib/funding/commands/request-tranche";
import { tranchePayment } from "@/lib/funding/schema";
import { acceptMilestone } from "@/lib/milestones/commands/accept-milestone";
import { attachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { reportMilestone } from "@/lib/milestones/commands/report-milestone";
import { koreanDay } from "@/lib/platform/i18n/days";
import { confirmSelection } from "@/lib/selection/commands/confirm-selection";
import { proposeSelection } from "@/lib/selection/commands/propose-selection";
import { publishResults } from "@/lib/selection/commands/publish-results";
import { examplePdf } from "./example-pdf";
import type { People } from "./people";
import { as, look, moment, must } from "./stage";

/** The deliberation of a fully evaluated call: proposed, confirmed by another, published. */
export async function publishedResults(callId: string, people: People, days: number): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(days, "14:00"));
  const minutes = "분과 평가 결과를 확인하고 점수순으로 선정했습니다. 이해충돌 신고는 없었습니다. (예시)";
  const { roundId } = await must(proposeSelection(officer, { callId, minutes }));
  const version = () =>
    look(async (tx) => (await tx.selectionRound.findUniqueOrThrow({ where: { id: roundId } })).version);
  const approver = await as(people.of("approver@demo.example"), moment(days + 1));
  await must(confirmSelection(approver, { roundId, version: await version() }));
  await must(publishResults(approver, { roundId, version: await version() }));
}

export type Project = {
  applicationId: string;
  startup: string;
  owner: string;
  title: { ko: string; en: string };
  days: number;
};

/** An agreement over 60 million won, signed by its three parties; returns its id. */
export async function activeAgreement(project: Project, people: People): Promise<string> {
  const { applicationId, days } = project;
  const officer = await as(people.of("officer@demo.example"), moment(days));
  const input = preparation.parse({
    applicationId,
    title: project.title,
    award: "60000000",
    startsOn: koreanDay(moment(days + 5)),
    endsOn: koreanDay(moment(days + 5 + 200)),
    tranches: [{ amount: "42000000" }, { amount: "18000000" }],
    milestones: [35, 105, 185].map((after) => ({ dueOn: koreanDay(moment(days + after)) })),
  });
  const { id } = await must(prepareAgreement(officer, input));
  await must(offerAgreement(officer, { agreementId: id, version: await agreementVersion(id) }));
  const signers = [
    ["STARTUP", `owner.${project.startup}@demo.example`],
    ["DEMAND_OWNER", `owner.${project.owner.toLowerCase()}@demo.example`],
    ["AGENCY", "approver@demo.example"],
  ] as const;
  for (const [index, [party, email]] of signers.entries()) {
    const context = await as(people.of(email), moment(days + 1 + index));
    const termsDigest = await look(
      async (tx) => (await tx.agreement.findUniqueOrThrow({ where: { id } })).termsDigest ?? "",
    );
    await must(signAgreement(context, { agreementId: id, party, termsDigest, agree: "on" }));
  }
  return id;
}

const agreementVersion = (id: string) =>
  look(async (tx) => (await tx.agreement.findUniqueOrThrow({ where: { id }, select: { version: true } })).version);

const trancheOf = (agreementId: string, position: number) =>
  look(async (tx) => {
    const { id, version } = await tx.tranche.findUniqueOrThrow({
      where: { agreementId_position: { agreementId, position } },
    });
    return { trancheId: id, version };
  });

export async function requestedTranche(agreementId: string, people: People, days: number): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(days));
  await must(requestTranche(officer, await trancheOf(agreementId, 1)));
}

export async function paidTranche(agreementId: string, people: People, days: number): Promise<void> {
  await requestedTranche(agreementId, people, days);
  await must(
    approveTranche(await as(people.of("approver@demo.example"), moment(days + 1)), await trancheOf(agreementId, 1)),
  );
  const paid = tranchePayment.parse({ ...(await trancheOf(agreementId, 1)), paidOn: koreanDay(moment(days + 3)) });
  await must(payTranche(await as(people.of("officer@demo.example"), moment(days + 3, "15:00")), paid));
}

/** A milestone reported with one file as evidence. */
export async function reportedMilestone(
  agreementId: string,
  position: number,
  project: Project,
  people: People,
  days: number,
): Promise<void> {
  const startup = await as(people.of(`owner.${project.startup}@demo.example`), moment(days));
  const { milestoneId } = await milestoneOf(agreementId, position);
  const evidence = { milestoneId, name: `이정표${position}_결과.pdf`, attested: true };
  await must(attachEvidence(startup, evidence, examplePdf(`Example evidence ${position}`)));
  const report = "계획한 일을 마치고 시험 결과를 붙였습니다. 요구 성능 항목은 모두 시험 조건을 합의했습니다. (예시)";
  await must(reportMilestone(startup, { ...(await milestoneOf(agreementId, position)), report }));
}

export async function acceptedMilestone(
  agreementId: string,
  position: number,
  project: Project,
  people: People,
  days: number,
): Promise<void> {
  await reportedMilestone(agreementId, position, project, people, days);
  const owner = await as(people.of(`owner.${project.owner.toLowerCase()}@demo.example`), moment(days + 4));
  const note = "시험 조건과 결과를 확인했습니다. (예시)";
  await must(acceptMilestone(owner, { ...(await milestoneOf(agreementId, position)), note }));
}

const milestoneOf = (agreementId: string, position: number) =>
  look(async (tx) => {
    const { id, version } = await tx.milestone.findUniqueOrThrow({
      where: { agreementId_position: { agreementId, position } },
    });
    return { milestoneId: id, version };
  });
