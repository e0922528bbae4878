import { toKstInput } from "@/lib/platform/i18n/kst";
import { standardFormValues } from "@/lib/programmes/rules/standard-values";
import { asTyped } from "@/prisma/seed/typed-call";
import { day } from "./call";
import { next } from "./people";

/** The terms of a call as the officer's form sends them; dates in milliseconds from now. */
export function typedTerms(dates: { opensIn?: number; closesIn?: number } = {}) {
  const { opensIn = -day, closesIn = 10 * day } = dates;
  const now = Date.now();
  return {
    ...asTyped(standardFormValues),
    code: `N${next()}`,
    title: { ko: "시험 공고", en: "Test call" },
    summary: { ko: "공고 요약" },
    opensAt: toKstInput(new Date(now + opensIn)),
    closesAt: toKstInput(new Date(now + closesIn)),
  };
}
