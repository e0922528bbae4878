"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { StateMark } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { Refusal } from "@/lib/platform/result";
import { SaveState, StaleChoice } from "./save-state";
import type { KeeperState, SheetKeeper } from "./sheet-keeper";

type Props = {
  evaluationId: string;
  keeper: SheetKeeper;
  state: KeeperState;
  total: number;
  maxPoints: number;
  scored: number;
  criteria: number;
  missing: Refusal[];
  action: FormAction;
};

/** The foot that stays in sight: own total, saved and not submitted as two sentences, and the one step forward. */
export function SheetFoot({ evaluationId, keeper, state, total, maxPoints, scored, criteria, missing, action }: Props) {
  const t = useTranslations("evaluation.sheet");
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    if (missing.length === 0 && (await keeper.flush())) setAsking(true);
  };
  return (
    <div className="score__foot">
      <div className="own">
        <div>
          <span className="xs quiet">{t("ownTotal", { scored, criteria })}</span>
          <div className="tot">
            {total} <small>{t("outOf", { points: maxPoints })}</small>
          </div>
        </div>
        <div className="text-right" role="status">
          <SaveState state={state} />
          <br />
          <StateMark tone="warn" icon="alert">
            {t("notSubmitted")}
          </StateMark>
        </div>
      </div>
      {state.theirs && <StaleChoice keeper={keeper} theirs={state.theirs} />}
      {missing.length > 0 && <Missing missing={missing} />}
      <Button
        variant="primary"
        size="s"
        aria-disabled={missing.length > 0 || undefined}
        aria-describedby={missing.length > 0 ? "sheet-missing" : undefined}
        onClick={() => void ask()}
      >
        {t("submit")}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t("confirmTitle", { total })}
        description={t("confirmBody")}
      >
        <ActionForm action={action} onDone={() => setAsking(false)} fields={{ evaluationId, version: state.version }}>
          <SubmitButton pendingLabel={t("confirming")}>{t("confirm")}</SubmitButton>
        </ActionForm>
      </Dialog>
    </div>
  );
}

/** What is missing, in words: the button stays in reach of the keyboard and is described by this. */
function Missing({ missing }: { missing: Refusal[] }) {
  const t = useTranslations("evaluation.sheet");
  const wording: Record<string, "points" | "comment" | "overall"> = {
    "evaluation.points_missing": "points",
    "evaluation.comment_short": "comment",
    "evaluation.overall_short": "overall",
  };
  return (
    <details className="small">
      <summary id="sheet-missing">{t("missing", { count: missing.length })}</summary>
      <ul className="xs mt-1">
        {missing.map(({ code, field, params }) => (
          <li key={field}>{t(`missingItem.${wording[code] ?? "overall"}`, { position: 0, minimum: 0, ...params })}</li>
        ))}
      </ul>
    </details>
  );
}
