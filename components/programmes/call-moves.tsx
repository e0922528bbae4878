import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DateText } from "@/components/ui/date-text";
import type { CallDetail } from "@/lib/programmes/types";

/** That the deadline was moved, by which outage and how that was measured: published with the call. */
export function CallMoves({ moves, now }: { moves: CallDetail["moves"]; now: Date }) {
  const t = useTranslations("deadlines.public");
  if (moves.length === 0) return null;
  return (
    <Alert tone="warning" title={t("title")}>
      {moves.map((move) => (
        <div key={move.newClosesAt.toISOString()}>
          <p>
            {t.rich("line", {
              start: () => <DateText value={move.startedAt} now={now} kind="time" seconds />,
              recovery: () => <DateText value={move.recoveredAt} now={now} kind="time" seconds />,
              from: () => <DateText value={move.closesAt} now={now} kind="time" />,
              to: () => <DateText value={move.newClosesAt} now={now} kind="deadline" />,
            })}
          </p>
          <p className="small pre-line">{t("evidence", { evidence: move.evidence })}</p>
        </div>
      ))}
    </Alert>
  );
}
