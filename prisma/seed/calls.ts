import { koreanDay } from "@/lib/platform/i18n/days";
import { kstParts, toKstInput } from "@/lib/platform/i18n/kst";
import { announceCall } from "@/lib/programmes/commands/announce-call";
import { attachCallFile } from "@/lib/programmes/commands/attach-call-file";
import { createCall } from "@/lib/programmes/commands/create-call";
import { markTemplate } from "@/lib/programmes/commands/mark-template";
import { proposeCall } from "@/lib/programmes/commands/propose-call";
import { standardFormValues } from "@/lib/programmes/rules/standard-values";
import { newCall } from "@/lib/programmes/schema/call-terms";
import { examplePdf } from "./example-pdf";
import type { People } from "./people";
import { formOf } from "./programmes/forms";
import type { ProgrammeScript, Words } from "./programmes/script";
import { as, look, moment, must } from "./stage";
import { asTyped } from "./typed-call";

export type DemoCall = {
  code: string;
  title: Words;
  /** Days from today. */
  announced: number;
  opens: number;
  questions?: number;
  closes: number;
  results: number;
  ends: number;
  quota?: number;
  quotaPerChallenge?: number;
};

/** Makes a call with its programme's usual terms (domain.md §3) and has it announced by a second person. */
export async function announcedCall(
  call: DemoCall,
  { script, programmeId }: { script: ProgrammeScript; programmeId: string },
  people: People,
): Promise<string> {
  const officer = await as(people.of("officer@demo.example"), moment(call.announced - 2));
  const { callId } = await must(createCall(officer, newCall.parse({ programmeId, ...termsOf(call, script) })));
  for (const [name, line] of [
    [`${call.code} 공고문(예시).pdf`, "notice of the call"],
    ["사업계획서 서식(예시).pdf", "form of the business plan"],
  ] as const) {
    const input = { callId, name, attested: true };
    await must(attachCallFile(officer, input, examplePdf(`Example for ${call.code}: ${line}`)));
  }
  await must(proposeCall(officer, { callId, version: await versionOf(callId) }));
  const approver = await as(people.of("approver@demo.example"), moment(call.announced));
  await must(announceCall(approver, { callId, version: await versionOf(callId) }));
  return callId;
}

/** Offers a call to every officer as a beginning. */
export async function asTemplate(callId: string, days: number, people: People): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(days));
  await must(markTemplate(officer, { callId, version: await versionOf(callId), template: true }));
}

const versionOf = (id: string) =>
  look(async (tx) => (await tx.call.findUniqueOrThrow({ where: { id }, select: { version: true } })).version);

/** As the officer's form would send them: the editor's usual values, the programme's own, and the dates of this call. */
function termsOf(call: DemoCall, { terms, asks }: ProgrammeScript) {
  const year = kstParts(moment(call.closes)).year;
  const values = asTyped({ ...standardFormValues, ...terms });
  const form = formOf(values, asks);
  const quota = String(call.quota ?? values.quota);
  return {
    ...values,
    form,
    code: call.code,
    title: { ko: `${year}년 ${call.title.ko}`, en: `${call.title.en} ${year}` },
    opensAt: toKstInput(moment(call.opens, "10:00")),
    closesAt: toKstInput(moment(call.closes, "16:00")),
    questionsCloseAt: call.questions === undefined ? "" : toKstInput(moment(call.questions, "18:00")),
    resultsExpectedAt: toKstInput(moment(call.results, "10:00")),
    projectEndsOn: koreanDay(moment(call.ends)),
    quota,
    quotaPerChallenge: String(call.quotaPerChallenge ?? values.quotaPerChallenge),
    totalBudget: call.quota ? String(BigInt(call.quota) * BigInt(values.ceiling)) : values.totalBudget,
  };
}
