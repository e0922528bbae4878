import { useLocale, useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { StateMark } from "@/components/ui/badge";
import type { Desk } from "@/lib/evaluation/types";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import { RecuseDialog } from "./recuse-dialog";

/** What lies on the desk, and the three conflict checks with the time of the declaration. */
export function DeskTop({ desk, recuse, now }: { desk: Desk; recuse: FormAction; now: Date }) {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const { group, document } = desk;
  const application = t("number", { number: String(desk.number).padStart(2, "0") });
  const unfinished = desk.status === "ASSIGNED" || desk.status === "OPEN";
  const declared = desk.declaredAt !== null && desk.status !== "RECUSED";
  return (
    <div className="desk-top">
      <div className="in">
        <div>
          <h1>{t("desk.title", { application, stage: inLanguage(group.stage.name, locale).text })}</h1>
          <p className="sub">
            {group.call.code} · <LocalText text={group.panel.name} />
            {document && (
              <>
                {" · "}
                {document.challenge.code}{" "}
                <q>
                  <LocalText text={document.challenge.title} />
                </q>
              </>
            )}
            {document?.applicant && (
              <>
                {" · "}
                <LocalText text={document.applicant} />
              </>
            )}
            {group.stage.blind && ` · ${t("desk.blind")}`}
          </p>
        </div>
        <div className="gates">
          <b>{t("desk.gates")}</b>
          <ol aria-label={t("desk.gatesLabel")}>
            <Gate passed label={t("desk.gate.assign")} />
            <Gate passed={declared && !desk.tied} label={t("desk.gate.open")} />
            <Gate passed={declared && !desk.tied} label={t("desk.gate.score")} />
          </ol>
          <span className="quiet">
            {declared && desk.declaredAt
              ? t("desk.declared", { time: formatDateTime(desk.declaredAt, locale, now) })
              : t("desk.notDeclared")}
          </span>
          {unfinished && <RecuseDialog evaluationId={desk.id} action={recuse} />}
        </div>
      </div>
    </div>
  );
}

function Gate({ passed, label }: { passed: boolean; label: string }) {
  return (
    <li>
      <StateMark tone={passed ? "ok" : "quiet"} icon={passed ? "check" : "ring"}>
        {label}
      </StateMark>
    </li>
  );
}
