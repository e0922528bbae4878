import { useTranslations } from "next-intl";
import { RowForm } from "@/components/ui/row-form";
import { StateMark } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import type { PanelPage } from "@/lib/evaluation/types";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { page: PanelPage; panel: NonNullable<PanelPage["panel"]>; search: string; assign: FormAction };

/** Evaluators who can be appointed; those whom the call ties are listed with that and cannot be chosen. */
export function PanelCandidates({ page, panel, search, assign }: Props) {
  const t = useTranslations("evaluation.panels");
  return (
    <Section id="h-candidates" title={t("candidates.title")} note={t("candidates.note")}>
      <form className="wk-bar" role="search">
        <label htmlFor="q">{t("candidates.search")}</label>
        <Input small id="q" name="q" defaultValue={search} style={{ maxWidth: "16rem", marginTop: 0 }} />
        <Button type="submit" size="xs" icon="search">
          {t("candidates.find")}
        </Button>
        {search && (
          <LinkButton size="xs" variant="text" href={`/manage/calls/${page.call.id}/panels`}>
            {t("candidates.clear")}
          </LinkButton>
        )}
      </form>
      {page.candidates.length === 0 ? (
        <p className="small quiet">{search ? t("candidates.emptySearch", { search }) : t("candidates.empty")}</p>
      ) : (
        <Table stack dense middle caption={t("candidates.caption")} captionHidden>
          <thead>
            <tr>
              <Th>{t("candidates.columns.person")}</Th>
              <Th>{t("candidates.columns.side")}</Th>
              <Th>{t("candidates.columns.state")}</Th>
              <Th>{t("candidates.columns.act")}</Th>
            </tr>
          </thead>
          <tbody>
            {page.candidates.map(({ userId, name, affiliation, side, tied }) => (
              <tr key={userId}>
                <Th row>
                  {name}
                  <span className="sub">{affiliation}</span>
                </Th>
                <Td label={t("candidates.columns.side")}>{t(`side.${side}`)}</Td>
                <Td label={t("candidates.columns.state")}>
                  <StateMark tone={tied ? "bad" : "ok"} icon={tied ? "x-circle" : "check"}>
                    {t(tied ? "candidates.tied" : "candidates.clearState")}
                  </StateMark>
                </Td>
                <Td label={t("candidates.columns.act")}>
                  {tied ? (
                    "–"
                  ) : (
                    <RowForm action={assign} fields={{ panelId: panel.id, version: panel.version, userId }}>
                      <SubmitButton variant="tertiary" size="xs" aria-label={t("candidates.addName", { name })}>
                        {t("candidates.add")}
                      </SubmitButton>
                    </RowForm>
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
