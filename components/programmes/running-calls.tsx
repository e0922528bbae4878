import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import type { RunningCall } from "@/lib/challenges/types";
import { Link } from "@/lib/platform/i18n/navigation";
import { LocalText } from "./local-text";

/** The announced calls whose results are not out: where each stands and how far its evaluation is. */
export function RunningCalls({ calls, now }: { calls: RunningCall[]; now: Date }) {
  const t = useTranslations("programmes.manage.home");
  if (calls.length === 0) return null;
  return (
    <div className="mt-10">
      <Section id="h-running" title={t("running")}>
        <Table caption={t("running")} captionHidden stack dense>
          <thead>
            <tr>
              <Th>{t("call")}</Th>
              <Th>{t("stage")}</Th>
              <Th>{t("closesAt")}</Th>
              <Th number>{t("evaluations")}</Th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <Th row>
                  <Link href={`/manage/calls/${call.id}`}>
                    <LocalText text={call.title} />
                  </Link>
                  <span className="sub num">{call.code}</span>
                </Th>
                <Td label={t("stage")}>{t(`stages.${call.stage}`)}</Td>
                <Td label={t("closesAt")} className="nw">
                  <DateText value={call.closesAt} now={now} kind="time" />
                </Td>
                <Td label={t("evaluations")} number>
                  {call.evaluations.all > 0 ? `${call.evaluations.done} / ${call.evaluations.all}` : "–"}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </div>
  );
}
