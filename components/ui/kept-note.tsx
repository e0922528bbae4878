"use client";

import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { Alert } from "./alert";
import { Button } from "./button";
import type { FormKeeper, KeeperState } from "./form-keeper";

type Props = {
  keeper: FormKeeper;
  state: KeeperState;
  /** The button is gone then, and the focus with it. */
  onDone: () => void;
};

/** Says that text of an earlier visit was put back in, or that there is some, and lets it be thrown away. */
export function KeptNote({ keeper, state: { typed, offered }, onDone }: Props) {
  const t = useTranslations("ui.kept");
  if (!typed && !offered) return null;
  const acting = (act: () => void) => () => {
    // The fields are made anew by it: what takes the focus must be one of the new ones.
    flushSync(act);
    onDone();
  };
  return (
    <Alert tone={typed ? "info" : "warning"} title={t(typed ? "restored" : "changed")}>
      <p>{t(typed ? "restoredMore" : "changedMore")}</p>
      <div className="acts">
        {!typed && (
          <Button size="s" variant="secondary" onClick={acting(() => keeper.restore())}>
            {t("restore")}
          </Button>
        )}
        <Button size="s" onClick={acting(() => keeper.discard())}>
          {t("discard")}
        </Button>
      </div>
    </Alert>
  );
}
