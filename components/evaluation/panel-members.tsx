import { useTranslations } from "next-intl";
import { Badge, StateMark } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { PanelMemberRow, PanelPage } from "@/lib/evaluation/types";
import type { FormAction } from "@/lib/platform/action-state";
import { MemberActions } from "./member-actions";

export type MemberActionSet = { chair: FormAction; remove: FormAction; relieve: FormAction };

/** The members with their progress; the officer's acts on each at the right. */
export function PanelMembers({
  panel,
  changeable,
  actions,
}: {
  panel: NonNullable<PanelPage["panel"]>;
  changeable: boolean;
  actions: MemberActionSet;
}) {
  const t = useTranslations("evaluation.panels");
  if (panel.members.length === 0) return <p className="small quiet">{t("members.empty")}</p>;
  return (
    <Table stack dense middle caption={t("members.caption")} captionHidden>
      <thead>
        <tr>
          <Th>{t("members.columns.person")}</Th>
          <Th>{t("members.columns.side")}</Th>
          <Th>{t("members.columns.progress")}</Th>
          <Th>{t("members.columns.state")}</Th>
          {changeable && <Th>{t("members.columns.act")}</Th>}
        </tr>
      </thead>
      <tbody>
        {panel.members.map((member) => (
          <tr key={member.id}>
            <Th row>
              {member.name}
              {member.chair && (
                <>
                  {" "}
                  <Badge tone="info" icon="user">
                    {t("members.chair")}
                  </Badge>
                </>
              )}
              <span className="sub">{member.affiliation}</span>
            </Th>
            <Td label={t("members.columns.side")}>{t(`side.${member.side}`)}</Td>
            <Td label={t("members.columns.progress")}>
              <Progress member={member} forming={panel.status === "FORMING"} />
            </Td>
            <Td label={t("members.columns.state")}>
              <State member={member} />
            </Td>
            {changeable && (
              <Td label={t("members.columns.act")}>
                <MemberActions
                  panelId={panel.id}
                  version={panel.version}
                  forming={panel.status === "FORMING"}
                  member={{ id: member.id, name: member.name, chair: member.chair, unfinished: isUnfinished(member) }}
                  actions={actions}
                />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const isUnfinished = ({ counts }: PanelMemberRow): boolean => counts.ASSIGNED + counts.OPEN > 0;

function Progress({ member, forming }: { member: PanelMemberRow; forming: boolean }) {
  const t = useTranslations("evaluation.panels.members");
  const { ASSIGNED: assigned, OPEN: open, SUBMITTED: submitted, RECUSED: recused } = member.counts;
  if (forming) return <span className="quiet">{t("notAppointed")}</span>;
  return <span className="num">{t("progress", { assigned, open, submitted, recused })}</span>;
}

function State({ member }: { member: PanelMemberRow }) {
  const t = useTranslations("evaluation.panels.members");
  const { counts } = member;
  if (member.tied) {
    return (
      <StateMark tone="bad" icon="x-circle">
        {t("tied")}
      </StateMark>
    );
  }
  const relieved = counts.RECUSED > 0 && counts.SUBMITTED === 0 && !isUnfinished(member);
  return relieved ? (
    <StateMark icon="dash">{t("relieved")}</StateMark>
  ) : (
    <StateMark tone="ok" icon="check">
      {t("clear")}
    </StateMark>
  );
}
