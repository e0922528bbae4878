import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/page-head";
import type { Refusal } from "@/lib/platform/result";
import type { DraftView } from "@/lib/applications/types";
import { ProblemList } from "./draft/blockers";

type Group = "time" | "organisation" | "form";

/** What is in order and what still blocks the submission, in three groups; each reason leads to where it is mended. */
export function Checklist({ draft, refusals }: { draft: DraftView; refusals: Refusal[] }) {
  const t = useTranslations("applications.submit");
  const groups: Record<Group, Refusal[]> = { time: [], organisation: [], form: [] };
  for (const refusal of refusals) groups[groupOf(refusal)].push(refusal);
  return (
    <Section id="checklist" title={t("checklist")} note={t("blocking", { count: refusals.length })}>
      <ul className="checks">
        {(["time", "organisation", "form"] as const).map((group) => (
          <li key={group} data-met={groups[group].length === 0}>
            <Icon name={groups[group].length === 0 ? "check-circle" : "x-circle"} />
            <div>
              <strong>{t(groups[group].length === 0 ? `met.${group}` : `unmet.${group}`)}</strong>
              {groups[group].length > 0 && (
                <ProblemList
                  definition={draft.definition}
                  organisationId={draft.organisation.id}
                  problems={groups[group]}
                  base={`/startup/applications/${draft.id}`}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ofOrganisation = new Set([
  "applications.organisation_unverified",
  "applications.company_too_old",
  "applications.established_missing",
]);

function groupOf(refusal: Refusal): Group {
  if (refusal.field) return "form";
  return ofOrganisation.has(refusal.code) ? "organisation" : "time";
}
