import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import { Link } from "@/lib/platform/i18n/navigation";
import type { CallSummary } from "@/lib/programmes/types";
import { CallBadge } from "./call-badge";
import { LocalText } from "./local-text";

export function ManagedCallTable({ calls, now }: { calls: CallSummary[]; now: Date }) {
  const t = useTranslations("programmes.manage.calls");
  if (calls.length === 0)
    return (
      <EmptyState icon="calendar" title={t("none")}>
        <p>{t("noneHelp")}</p>
      </EmptyState>
    );
  return (
    <Table stack caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("call")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("opens")}</Th>
          <Th>{t("closes")}</Th>
          <Th number>{t("challenges")}</Th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr key={call.id}>
            <Th row>
              <Link href={`/manage/calls/${call.id}`}>
                <LocalText text={call.title} />
              </Link>
              <span className="sub">
                <span className="num">{call.code}</span> · <LocalText text={call.programme} />
              </span>
            </Th>
            <Td label={t("state")}>
              <CallBadge call={call} />
            </Td>
            <Td label={t("opens")} className="nw">
              <DateText value={call.opensAt} now={now} kind="time" />
            </Td>
            <Td label={t("closes")} className="nw">
              <DateText value={call.closesAt} now={now} kind="time" />
            </Td>
            <Td label={t("challenges")} number>
              {call.challenges}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
