import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { CallDeadlines } from "@/lib/applications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import { DecideProposal } from "./decide-proposal";

type Props = { view: CallDeadlines; action: FormAction };

/** Every outage that was recorded, the newest first, with the close that it makes and who decides. */
export function IncidentList({ view, action }: Props) {
  const t = useTranslations("deadlines.incidents");
  const { now } = view;
  if (view.incidents.length === 0) return <p className="quiet">{t("none")}</p>;
  return (
    <Table stack caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("outage")}</Th>
          <Th>{t("moved")}</Th>
          <Th>{t("evidence")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {view.incidents.map((incident) => (
          <tr key={incident.id}>
            <Th row>
              <DateText value={incident.startedAt} now={now} kind="time" seconds /> –{" "}
              <DateText value={incident.recoveredAt} now={now} kind="time" seconds />
            </Th>
            <Td label={t("moved")}>
              <DateText value={incident.closesAt} now={now} kind="time" /> →{" "}
              <strong>
                <DateText value={incident.newClosesAt} now={now} kind="time" />
              </strong>
            </Td>
            <Td label={t("evidence")} className="pre-line">
              {incident.evidence}
            </Td>
            <Td label={t("state")}>
              <ProposalState proposal={incident} proposedBy={incident.recordedBy} />
              <Decision proposal={incident} view={view} action={action} kind="incident" />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Every later close that was asked for one startup, the newest first. */
export function ExtensionList({ view, action }: Props) {
  const t = useTranslations("deadlines.extensions");
  const locale = useLocale();
  const { now } = view;
  if (view.extensions.length === 0) return <p className="quiet">{t("none")}</p>;
  return (
    <Table stack caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("startup")}</Th>
          <Th>{t("until")}</Th>
          <Th>{t("reason")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {view.extensions.map((extension) => (
          <tr key={extension.id}>
            <Th row>{inLanguage(extension.organisation, locale).text}</Th>
            <Td label={t("until")}>
              <DateText value={extension.until} now={now} kind="time" />
            </Td>
            <Td label={t("reason")} className="pre-line">
              {extension.reason}
            </Td>
            <Td label={t("state")}>
              <ProposalState proposal={extension} proposedBy={extension.requestedBy} />
              <Decision proposal={extension} view={view} action={action} kind="extension" />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type Proposal = CallDeadlines["incidents"][number] | CallDeadlines["extensions"][number];

const looks = {
  PROPOSED: { tone: "warning", icon: "clock" },
  RELEASED: { tone: "success", icon: "check-circle" },
  REFUSED: { tone: undefined, icon: "dash" },
  TAKEN_BACK: { tone: undefined, icon: "dash" },
} as const;

/** State, who proposed and decided it, and why it was refused. */
function ProposalState({ proposal, proposedBy }: { proposal: Proposal; proposedBy: string }) {
  const t = useTranslations("deadlines.state");
  const { status, decidedBy, refusalReason } = proposal;
  return (
    <>
      <Badge tone={looks[status].tone} icon={looks[status].icon}>
        {t(status)}
      </Badge>
      <p className="small quiet">
        {t("proposedBy", { name: proposedBy })}
        {decidedBy && status !== "TAKEN_BACK" && ` · ${t("decidedBy", { name: decidedBy })}`}
      </p>
      {refusalReason && <p className="small pre-line">{refusalReason}</p>}
    </>
  );
}

/** What the reader may do with a proposal that waits. */
function Decision({
  proposal: { id, status, mine },
  view,
  action,
  kind,
}: Props & { proposal: Proposal; kind: "incident" | "extension" }) {
  const t = useTranslations("deadlines.state");
  if (status !== "PROPOSED" || !(view.mayRefuse || mine)) return null;
  const may = { release: view.mayRelease && !mine, refuse: view.mayRefuse && !mine, takeBack: mine };
  return (
    <>
      {mine && view.mayRelease && <p className="small">{t("own")}</p>}
      <DecideProposal action={action} id={id} kind={kind} may={may} />
    </>
  );
}
