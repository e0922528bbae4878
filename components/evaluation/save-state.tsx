"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { StateMark, type MarkTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon";
import { formatTime } from "@/lib/platform/i18n/format";
import type { ServerSheet } from "./send-sheet";
import type { KeeperState, SheetKeeper } from "./sheet-keeper";

const looks: Record<KeeperState["save"], [MarkTone, IconName]> = {
  saved: ["ok", "check"],
  typing: ["quiet", "pencil"],
  saving: ["quiet", "loader"],
  offline: ["warn", "alert"],
  ended: ["warn", "lock"],
  stale: ["warn", "alert"],
  refused: ["bad", "x-circle"],
};

/** Where the text is: with the server since when, or why not yet. */
export function SaveState({ state }: { state: KeeperState }) {
  const t = useTranslations("evaluation.sheet.save");
  const [tone, icon] = looks[state.save];
  const time = state.savedAt && formatTime(new Date(state.savedAt), { seconds: true });
  const words = () => {
    if (state.save === "refused") return state.message ?? t("refused");
    if (state.save !== "saved") return t(state.save);
    return time ? t("saved", { time }) : t("never");
  };
  return (
    <StateMark
      tone={state.save === "saved" && !time ? "quiet" : tone}
      icon={state.save === "saved" && !time ? "ring" : icon}
      wrap={state.save === "ended" || state.save === "refused"}
    >
      {words()}
    </StateMark>
  );
}

/** Two tabs wrote the same sheet: the person chooses, nothing is overwritten in silence. */
export function StaleChoice({ keeper, theirs }: { keeper: SheetKeeper; theirs: ServerSheet }) {
  const t = useTranslations("evaluation.sheet");
  const time = theirs.savedAt ? formatTime(new Date(theirs.savedAt), { seconds: true }) : "–";
  return (
    <Alert tone="warning" title={t("save.stale")} role="alert">
      <p>{t("staleBody", { time })}</p>
      <div className="wk-actions mt-2">
        <Button size="xs" onClick={() => keeper.resolve("mine")}>
          {t("keepMine")}
        </Button>
        <Button size="xs" onClick={() => keeper.resolve("theirs")}>
          {t("takeTheirs")}
        </Button>
      </div>
    </Alert>
  );
}
