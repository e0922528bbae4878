import type { Localised } from "@/lib/platform/localised";
import { supportKinds, type ChallengeDraft } from "../schema";
import type { Annex, VersionFile } from "../schema/annex";
import type { ReviewSection } from "../schema/review";

/** One part of a challenge as plain text. `lang` is null where it is the same in both languages. */
type PartText = { section: ReviewSection; part: string; lang: "ko" | "en" | null; text: string };

/** A part that two versions say differently; "" where one of them says nothing. */
export type PartDifference = Omit<PartText, "text"> & { before: string; after: string };

/** Words of the catalogue for what a content stores as codes. */
export type Words = {
  field: (field: ChallengeDraft["fields"][number]) => string;
  teams: (count: number) => string;
  necessity: (necessity: ChallengeDraft["performance"][number]["necessity"]) => string;
  access: (access: ChallengeDraft["data"][number]["access"]) => string;
  level: (level: number) => string;
  won: (won: bigint) => string;
  audience: (audience: VersionFile["audience"]) => string;
};

/** All that one version of a challenge holds. */
export type Submission = { content: ChallengeDraft; annex: Annex | null; files: readonly VersionFile[] };

/** What two versions of a challenge say differently, in the order in which a challenge is read. */
export function differencesOf(before: Submission, after: Submission, words: Words): PartDifference[] {
  const later = textsOf(after, words);
  return textsOf(before, words).flatMap(({ text, ...part }, index) => {
    const now = later[index]?.text ?? "";
    return text === now ? [] : [{ ...part, before: text, after: now }];
  });
}

/** Every part of a content, always all of them and in one order. */
function textsOf({ content, annex, files }: Submission, words: Words): PartText[] {
  const text = (section: ReviewSection, part: string, value: Localised): PartText[] => [
    { section, part, lang: "ko", text: value.ko },
    { section, part, lang: "en", text: value.en ?? "" },
  ];
  const fact = (section: ReviewSection, part: string, value: string): PartText => ({ section, part, lang: null, text: value }); // prettier-ignore
  const level = (value: number | null) => (value === null ? "" : words.level(value));
  return [
    ...text("head", "title", content.title),
    ...text("head", "summary", content.summary),
    fact("head", "fields", content.fields.map(words.field).join(", ")),
    fact("head", "partners", words.teams(content.partners)),
    ...text("problem", "background", content.background),
    ...text("problem", "need", content.need),
    ...text("performance", "performance", performanceText(content, words)),
    ...text("environment", "environment", content.environment),
    ...text("environment", "interfaces", content.interfaces),
    fact("environment", "trlNow", level(content.trlNow)),
    fact("environment", "trlWanted", level(content.trlWanted)),
    fact("environment", "standards", content.standards.join("\n")),
    ...text("data", "data", dataText(content, words)),
    ...text("support", "support", content.support),
    ...supportKinds.flatMap((kind) => text("support", kind, content[kind])),
    ...text("civil", "dualUse", content.dualUse),
    fact("budget", "budgetTotal", content.budgetTotal && words.won(BigInt(content.budgetTotal))),
    ...text("budget", "budgetNote", content.budgetNote),
    ...text("annex", "annexText", annex?.text ?? { ko: "" }),
    ...text("annex", "annexTerms", annex?.terms ?? { ko: "" }),
    // A file of the same name with other content is another file.
    fact(
      "annex",
      "files",
      files.map((file) => `${words.audience(file.audience)} · ${file.name} (${file.sha256.slice(0, 8)})`).join("\n"),
    ),
  ];
}

/** A line for each measure, so that one more line is one more measure. English lines only where there is English. */
function performanceText({ performance }: ChallengeDraft, words: Words): Localised {
  const line = (measure: string, row: ChallengeDraft["performance"][number]) =>
    [measure, `${row.current || "–"} → ${row.wanted || "–"}`, words.necessity(row.necessity), row.check]
      .filter(Boolean)
      .join(" · ");
  return {
    ko: performance.map((row) => line(row.measure.ko, row)).join("\n"),
    en: performance.flatMap((row) => row.measure.en ?? []).join("\n"),
  };
}

function dataText({ data }: ChallengeDraft, words: Words): Localised {
  const line = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" · ");
  return {
    ko: data.map((row) => line(row.name.ko, row.terms.ko, words.access(row.access))).join("\n"),
    en: data.flatMap((row) => line(row.name.en, row.terms.en) || []).join("\n"),
  };
}
