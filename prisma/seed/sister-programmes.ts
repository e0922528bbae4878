import { grantCapability } from "@/lib/organisations/commands/grant-capability";
import { capabilityGrant } from "@/lib/organisations/schema";
import { createProgramme } from "@/lib/programmes/commands/create-programme";
import { newProgramme } from "@/lib/programmes/schema/programme";
import { announcedCall, asTemplate, type DemoCall } from "./calls";
import { axCooperationChallenges, innovationHundredChallenges } from "./challenges/sisters-field";
import {
  demandDrivenChallenges,
  keyTechnologiesChallenges,
  partsMaterialsChallenges,
} from "./challenges/sisters-industry";
import type { ChallengeText } from "./challenges/text";
import type { Organisations } from "./organisations";
import type { People } from "./people";
import { axCooperation } from "./programmes/ax-cooperation";
import { demandDriven } from "./programmes/demand-driven";
import { innovationHundred } from "./programmes/innovation-hundred";
import { keyTechnologies } from "./programmes/key-technologies";
import { partsMaterials } from "./programmes/parts-materials";
import type { ProgrammeScript } from "./programmes/script";
import { publishedChallenges } from "./published-challenges";
import { as, moment, must } from "./stage";

type Scene = { people: People; organisations: Organisations; agencyId: string };
type Dates = Omit<DemoCall, "code" | "title">;

/** Each with one call, somewhere between its announcement and its close, and the problems posted in it. */
const sisters: { script: ProgrammeScript; suffix: string; texts: readonly ChallengeText[]; dates: Dates }[] = [
  { script: demandDriven, suffix: "OI", texts: demandDrivenChallenges, dates: { announced: -12, opens: -5, questions: 9, closes: 16, results: 60, ends: 300 } },
  { script: axCooperation, suffix: "AX", texts: axCooperationChallenges, dates: { announced: -6, opens: 11, questions: 25, closes: 39, results: 80, ends: 420 } },
  { script: partsMaterials, suffix: "PM", texts: partsMaterialsChallenges, dates: { announced: -20, opens: -6, questions: 12, closes: 24, results: 90, ends: 830 } },
  { script: innovationHundred, suffix: "HI", texts: innovationHundredChallenges, dates: { announced: -8, opens: 6, closes: 48, results: 120, ends: 1980 } },
  { script: keyTechnologies, suffix: "KT", texts: keyTechnologiesChallenges, dates: { announced: -5, opens: 30, closes: 75, results: 150, ends: 1180 } },
]; // prettier-ignore

/**
 * The five programmes beside the challenge itself, set up as an administrator, an officer and an approver do it in the
 * portal. Their calls serve every officer as templates.
 */
export async function sisterProgrammes(year: string, scene: Scene): Promise<void> {
  const { agencyId, people } = scene;
  for (const { script, suffix, texts, dates } of sisters) {
    const programmeId = await programmeOf(script, agencyId, people);
    const call = { ...dates, code: `${year}${suffix}`, title: script.name };
    const callId = await announcedCall(call, { script, programmeId }, people);
    await publishedChallenges(texts, { ...scene, callId, days: dates.announced + 1, straight: true });
    await asTemplate(callId, 0, people);
  }
}

/** A programme, and the same two people as its officer and approver. */
async function programmeOf(script: ProgrammeScript, organisationId: string, people: People): Promise<string> {
  const administrator = await as(people.of("admin@demo.example"), moment(-260, "09:00"));
  const { code, name, summary } = script;
  const { programmeId } = await must(
    createProgramme(administrator, newProgramme.parse({ code, name, summary, organisationId })),
  );
  for (const [email, kind] of [
    ["officer@demo.example", "OFFICER"],
    ["approver@demo.example", "APPROVER"],
  ]) {
    const grant = capabilityGrant.parse({ userId: people.of(email ?? ""), kind, programmeId });
    await must(grantCapability(administrator, grant));
  }
  return programmeId;
}
