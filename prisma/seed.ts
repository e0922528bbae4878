/**
 * The demonstration: the challenge as announced in 2025 (domain.md §3) with dates relative to today, played through by
 * commands, so that everything in it is legal. One call runs its projects, one is being evaluated, one screened, one is open.
 */
import { sealEvents } from "@/lib/audit/commands/seal-events";
import { closeDatabase } from "@/lib/platform/db";
import { kstParts } from "@/lib/platform/i18n/kst";
import { amended } from "./seed/amendments";
import { announcedCall, asTemplate, type DemoCall } from "./seed/calls";
import { annexReaders } from "./seed/annex-readers";
import { companyDocuments } from "./seed/company-documents";
import { draft, screened, submittedApplication, supplementAnswered, supplementRequested } from "./seed/applications";
import { extension, outageAtClose } from "./seed/deadlines";
import { discussed } from "./seed/discussion";
import { evaluatedChallenges, runningChallenges } from "./seed/challenges/earlier";
import { openChallenges } from "./seed/challenges/open";
import { smallerOwnersChallenges } from "./seed/challenges/smaller-owners";
import { appointedPanel, evaluated } from "./seed/evaluations";
import { organisations as makeOrganisations, type Organisations } from "./seed/organisations";
import { people as makePeople, type People } from "./seed/people";
import {
  acceptedMilestone,
  activeAgreement,
  paidTranche,
  publishedResults,
  reportedMilestone,
  requestedTranche,
} from "./seed/projects";
import { startupChallenge } from "./seed/programmes/startup-challenge";
import { publishedChallenges, returned, submitted } from "./seed/published-challenges";
import { askedQuestions } from "./seed/questions";
import { sisterProgrammes } from "./seed/sister-programmes";
import { moment, say } from "./seed/stage";

type Scene = { people: People; organisations: Organisations; agencyId: string; programmeId: string };

const script = startupChallenge;
const title = script.name;
const yearOf = (days: number) => String(kstParts(moment(days)).year).slice(2);

const open: DemoCall = {
  code: yearOf(9),
  title,
  announced: -24,
  opens: -11,
  questions: 5,
  closes: 9,
  results: 45,
  ends: 230,
  quota: 10,
  quotaPerChallenge: 2,
};
const evaluating: DemoCall = {
  code: `${yearOf(-14)}S`,
  title: { ko: `${title.ko} 특별 공고`, en: `${title.en}, special call` },
  announced: -70, opens: -50, closes: -14, results: 12, ends: 200, quota: 3, quotaPerChallenge: 1,
}; // prettier-ignore
const running: DemoCall = {
  code: `${yearOf(-190)}P`,
  title: { ko: `${title.ko} 시범 공고`, en: `${title.en}, pilot call` },
  announced: -240, opens: -220, closes: -190, results: -165, ends: 90, quota: 2, quotaPerChallenge: 1,
}; // prettier-ignore
const screening: DemoCall = {
  code: `${yearOf(-5)}R`,
  title: { ko: `${title.ko} 추가 공고`, en: `${title.en}, additional call` },
  announced: -42, opens: -24, closes: -5, results: 25, ends: 215, quota: 2, quotaPerChallenge: 1,
}; // prettier-ignore

const made = await makePeople();
say("people and their capabilities");
const organisations = await makeOrganisations(made.people);
say("companies and units, verified");
const scene: Scene = { ...made, organisations };
await companyDocuments(scene);
await playRunning(scene);
say("a call with running projects");
await playEvaluating(scene);
say("a call under evaluation");
await playScreening(scene);
say("a call that is being screened");
await playOpen(scene);
say("the open call");
await sisterProgrammes(yearOf(0), scene);
say("the sister programmes, each with a call and its challenges");
while ((await sealEvents()) > 0);
await closeDatabase();

async function playRunning(scene: Scene): Promise<void> {
  const { people } = scene;
  const callId = await announcedCall(running, { script, programmeId: scene.programmeId }, people);
  await asTemplate(callId, running.announced, people);
  const [kai, hwo] = await publishedChallenges(runningChallenges, { ...scene, callId, days: -235 });
  if (!kai || !hwo) throw new Error("the running call needs two challenges");
  const application = (challenge: string, startup: string, hour: string) =>
    submittedApplication({ challenge, startup, at: moment(-192, hour) }, scene);
  const first = await application(kai.code, "onkyeol", "10:00");
  const second = await application(hwo.code, "haedam", "11:00");
  await application(kai.code, "bion", "13:00");
  await application(hwo.code, "neulchan", "14:00");
  await screened(callId, people, -187);
  await appointedPanel(callId, people, -185);
  for (const number of [1, 3, 4, 5, 6]) await evaluated(callId, number, people, -178);
  await publishedResults(callId, people, -166);

  const reading = { applicationId: first, startup: "onkyeol", owner: "KAI", title: runningTitle(0), days: -150 };
  const coating = { applicationId: second, startup: "haedam", owner: "HWO", title: runningTitle(1), days: -120 };
  const firstAgreement = await activeAgreement(reading, people);
  await paidTranche(firstAgreement, people, -140);
  await acceptedMilestone(firstAgreement, 1, reading, people, -118);
  await acceptedMilestone(firstAgreement, 2, reading, people, -48);
  const secondAgreement = await activeAgreement(coating, people);
  await requestedTranche(secondAgreement, people, -3);
  await reportedMilestone(secondAgreement, 1, coating, people, -2);
}

function runningTitle(index: number): { ko: string; en: string } {
  const [ko, en] = runningChallenges[index]?.title ?? ["", ""];
  return { ko, en };
}

async function playEvaluating(scene: Scene): Promise<void> {
  const { people } = scene;
  const callId = await announcedCall(evaluating, { script, programmeId: scene.programmeId }, people);
  const posted = await publishedChallenges(evaluatedChallenges, { ...scene, callId, days: -65 });
  const startups = ["onkyeol", "mirgyeol", "neulchan", "bion", "byeolmuri", "yunseul"];
  for (const [index, startup] of startups.entries()) {
    const challenge = posted[index % posted.length]?.code ?? "";
    await submittedApplication({ challenge, startup, at: moment(-16 + (index % 2), `${10 + index}:20`) }, scene);
  }
  await outageAtClose(callId, people, evaluating.closes);
  await screened(callId, people, -12);
  await appointedPanel(callId, people, -10);
  // Three are done, one is at work, one has not begun: the visitor can finish it.
  for (const number of [1, 3, 4]) await evaluated(callId, number, people, -6);
  await evaluated(callId, 5, people, -2, 4);
}

/** Closed a few days ago: two supplements are asked for, two applicants share an address, the rest waits. */
async function playScreening(scene: Scene): Promise<void> {
  const { people } = scene;
  const callId = await announcedCall(screening, { script, programmeId: scene.programmeId }, people);
  const posted = await publishedChallenges(smallerOwnersChallenges.slice(0, 2), { ...scene, callId, days: -38 });
  const startups = ["onkyeol", "haedam", "mirgyeol", "doraesol", "neulchan", "yunseul"];
  const ids: string[] = [];
  for (const [index, startup] of startups.entries()) {
    const challenge = posted[index % posted.length]?.code ?? "";
    ids.push(await submittedApplication({ challenge, startup, at: moment(-7, `${10 + index}:05`) }, scene));
  }
  const [waiting, , answered] = ids;
  if (!waiting || !answered) throw new Error("the screening needs its applications");
  await supplementRequested(waiting, people, -2);
  await supplementAnswered({ applicationId: answered, startup: "mirgyeol" }, people, -4);
}

async function playOpen(scene: Scene): Promise<void> {
  const callId = await announcedCall(open, { script, programmeId: scene.programmeId }, scene.people);
  await amended(callId, open, scene.people);
  const texts = [...openChallenges, ...smallerOwnersChallenges];
  const [waiting, ...ready] = texts.toReversed();
  const posting = { ...scene, callId, days: -20 };
  const posted = await publishedChallenges(ready.toReversed(), posting);
  if (waiting) await submitted(waiting, { ...posting, days: -1 });
  await returned({ ...posting, days: -3 });
  const asked = posted.find((one) => one.owner === "KAI");
  if (asked) await askedQuestions(asked, scene);
  if (asked) await annexReaders(asked, scene.people);
  const codeOf = (owner: string) => posted.find((one) => one.owner === owner)?.code ?? "";
  const begun = await draft({ challenge: codeOf("KAI"), startup: "onkyeol", at: moment(-1, "09:30") }, scene, 2);
  await discussed(begun, scene.people);
  await draft({ challenge: codeOf("NAVY"), startup: "yunseul", at: moment(-2, "15:00") }, scene, 3);
  await submittedApplication({ challenge: codeOf("HWO"), startup: "haedam", at: moment(-2, "17:10") }, scene);
  await submittedApplication({ challenge: codeOf("LIG"), startup: "mirgyeol", at: moment(-3, "11:45") }, scene);
  await submittedApplication({ challenge: codeOf("GNC"), startup: "doraesol", at: moment(-1, "18:05") }, scene);
  const until = moment(open.closes + 1, "16:00");
  const reason = "대표자가 사고로 입원해 제출 권한자를 다시 정해야 합니다. (예시)";
  await extension({ callId, startup: "yunseul", until, days: -1, reason, released: true }, scene);
  const fire = "공장 화재로 시험 자료를 다시 만들고 있습니다. (예시)";
  await extension({ callId, startup: "onkyeol", until, days: -1, reason: fire, released: false }, scene);
}
