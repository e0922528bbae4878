import { acceptTerms } from "@/lib/challenges/commands/accept-terms";
import { copyAnnex } from "@/lib/challenges/commands/copy-annex";
import { openAnnex } from "@/lib/challenges/commands/open-annex";
import type { People } from "./people";
import type { Posted } from "./published-challenges";
import { as, moment, must } from "./stage";

/** People of two startups accept the terms of an annex and read it; one of them takes copies. */
export async function annexReaders({ challengeId, code }: Posted, people: People): Promise<void> {
  for (const [email, days] of [
    ["editor.onkyeol", -8],
    ["owner.mirgyeol", -6],
  ] as const) {
    // prettier-ignore
    const reader = await as(people.of(`${email}@demo.example`), moment(days, "09:40"));
    const { versionId, startups } = await must(openAnnex(reader, code));
    const organisationId = startups[0]?.id ?? "";
    await must(acceptTerms(reader, { challengeId, versionId, organisationId, accepted: "on" }));
    const later = await as(people.of(`${email}@demo.example`), moment(days, "09:42"));
    await must(openAnnex(later, code));
    await must(copyAnnex(later, { challengeId, part: "text" }));
  }
}
