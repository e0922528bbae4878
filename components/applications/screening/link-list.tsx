import { useLocale, useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { StateMark } from "@/components/ui/badge";
import { RadioGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import { Textarea } from "@/components/ui/textarea";
import type { LinkedApplicants, LinkView } from "@/lib/applications/types/screening";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";

type Props = { applicationId: string; callId: string; linked: LinkedApplicants; now: Date; action?: FormAction };

/** Other applicants of the call that share something with this one, and what an officer found out about each. */
export function LinkList({ applicationId, callId, linked, now, action }: Props) {
  const t = useTranslations("applications.links");
  const locale = useLocale();
  return (
    <>
      <Table stack caption={t("title")} captionHidden>
        <thead>
          <tr>
            <Th>{t("other")}</Th>
            <Th>{t("shared")}</Th>
            <Th>{t("finding")}</Th>
          </tr>
        </thead>
        <tbody>
          {linked.links.map((link) => (
            <tr key={link.otherId}>
              <Th row>
                <Link href={`/manage/calls/${callId}/applications/${link.otherId}`}>
                  {inLanguage(link.organisation, locale).text}
                </Link>
                <span className="sub num">{link.challengeCode}</span>
              </Th>
              <Td label={t("shared")}>{link.marks.map((mark) => t(`marks.${mark}`)).join(" · ")}</Td>
              <Td label={t("finding")}>
                <Finding link={link} now={now} />
                {action && (
                  <div className="mt-2">
                    <ActDialog
                      size="s"
                      trigger={t(link.finding ? "judgeAgain" : "judge")}
                      title={t("judge")}
                      description={t("judgeNote")}
                      action={action}
                      fields={{ applicationId, otherId: link.otherId }}
                    >
                      <RadioGroup
                        name="outcome"
                        label={t("outcome")}
                        requirement="required"
                        choices={[
                          { value: "CLEARED", label: t("outcomes.CLEARED"), help: t("clearedHelp") },
                          { value: "CONCERN", label: t("outcomes.CONCERN"), help: t("concernHelp") },
                        ]}
                      />
                      <Field name="note" label={t("noteField")} requirement="required">
                        <Textarea rows={3} limit={1000} />
                      </Field>
                      <div className="form-actions">
                        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
                      </div>
                    </ActDialog>
                  </div>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {linked.more > 0 && <p className="small mt-3">{t("more", { count: linked.more })}</p>}
    </>
  );
}

function Finding({ link: { finding, open }, now }: { link: LinkView; now: Date }) {
  const t = useTranslations("applications.links");
  const locale = useLocale();
  const concern = finding?.outcome === "CONCERN";
  return (
    <>
      <StateMark tone={open || concern ? "warn" : "ok"} icon={open || concern ? "alert" : "check"} wrap>
        {finding && !open ? t(`outcomes.${finding.outcome}`) : t(finding ? "newMark" : "toJudge")}
      </StateMark>
      {finding && (
        <p className="small mt-1">
          {finding.note}{" "}
          <span className="quiet nw">
            {finding.by} · {formatDateTime(finding.at, locale, now)}
          </span>
        </p>
      )}
    </>
  );
}
