"use client";

import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/ui/form-context";
import { Icon, type IconName } from "@/components/ui/icon";

/** The sections of the form, and how the names of their fields begin. */
const parts = [
  { id: "basics", title: "basics", fields: ["programmeId", "code", "title", "summary"] },
  {
    id: "dates",
    title: "dates",
    fields: ["timeZone", "opensAt", "closesAt", "questionsCloseAt", "resultsExpectedAt", "projectEndsOn"],
  },
  {
    id: "money",
    title: "money",
    fields: [
      "ceiling", "totalBudget", "quota", "quotaPerChallenge", "reserveCount", "maxApplicationsPerStartup",
      "grantShare", "ownCashShare", "ownInKindShare",
    ], // prettier-ignore
  },
  { id: "eligibility", title: "eligibility", fields: ["eligibility"] },
  { id: "documents", title: "documents", fields: ["documents", "maxFileMegabytes"] },
  { id: "evaluation", title: "evaluation", fields: ["stages"] },
  { id: "plans", title: "plans", fields: ["tranches", "milestones"] },
  { id: "support", title: "supportTitle", fields: ["support", "followOn", "pathway"] },
  { id: "form", title: "applicationForm", fields: ["form"] },
] as const;

/** How many required fields a section has, and how many of them are filled in. */
type Filled = { required: number; done: number };

/** Leads to each section and says how far it is; after a refused attempt, where something is to be mended. */
export function PartNav() {
  const t = useTranslations("programmes.manage.form");
  const { refusals } = useContext(FormContext);
  const nav = useRef<HTMLElement>(null);
  const filled = useFilled(nav);
  const named = refusals.flatMap(({ field }) => field?.split(".")[0] ?? []);
  return (
    <nav aria-label={t("toc")} ref={nav}>
      <ol>
        {parts.map(({ id, title, fields }, index) => {
          const errors = named.filter((name) => fields.some((field) => field === name)).length;
          const { required, done } = filled[id] ?? { required: 0, done: 0 };
          const icon: IconName = errors > 0 ? "x-circle" : required > 0 && done === required ? "check-circle" : "dot";
          return (
            <li key={id}>
              <a href={`#p-${id}`}>
                <Icon name={icon} />
                <span>
                  {index + 1}. {t(title)}
                </span>
                {errors > 0 ? (
                  <em className="t-danger">{t("errors", { count: errors })}</em>
                ) : (
                  required > 0 && <em>{done === required ? t("filledIn") : `${done} / ${required}`}</em>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Counted in the page itself: the fields keep their values there, and rows come and go. */
function useFilled(nav: React.RefObject<HTMLElement | null>): Partial<Record<string, Filled>> {
  const [filled, setFilled] = useState<Partial<Record<string, Filled>>>({});
  useEffect(() => {
    const form = nav.current?.closest("form");
    if (!form) return;
    const count = () => setFilled(Object.fromEntries(parts.map(({ id }) => [id, filledIn(form, id)])));
    count();
    const rows = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !nav.current?.contains(target))) count();
    });
    rows.observe(form, { childList: true, subtree: true });
    form.addEventListener("input", count);
    return () => {
      rows.disconnect();
      form.removeEventListener("input", count);
    };
  }, [nav]);
  return filled;
}

function filledIn(form: HTMLFormElement, id: string): Filled {
  const fields = [...form.querySelectorAll<HTMLInputElement>(`[aria-labelledby="p-${id}"] [aria-required="true"]`)];
  return { required: fields.length, done: fields.filter((field) => field.value.trim() !== "").length };
}
