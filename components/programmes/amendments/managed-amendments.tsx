import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/platform/action-state";
import type { ManagedAmendment, ManagedCall } from "@/lib/programmes/types";
import { LocalParagraphs } from "../local-text";
import { AmendmentChanges } from "./changes";
import { Decision, proposalBadges } from "./decision";

type Props = {
  call: ManagedCall;
  amendments: ManagedAmendment[];
  now: Date;
  may: { prepare: boolean; decide: boolean; takeBack: boolean };
  actions: { decide: FormAction; takeBack: FormAction };
};

/** The corrections of an announced call: the one that waits, and the history. */
export function ManagedAmendments({ call, amendments, now, may, actions }: Props) {
  const t = useTranslations("programmes.amendments");
  const waiting = amendments.some((amendment) => amendment.status === "PROPOSED");
  return (
    <Section
      id="amendments"
      title={t("title")}
      note={t("note")}
      aside={
        may.prepare &&
        !waiting && (
          <LinkButton size="s" icon="pencil" href={`/manage/calls/${call.id}/amend`}>
            {t("prepare")}
          </LinkButton>
        )
      }
    >
      {amendments.length === 0 && <p className="quiet">{t("nothing")}</p>}
      {amendments.map((amendment) => (
        <article key={amendment.id} className="amendment" aria-labelledby={`a-${amendment.id}`}>
          <h3 id={`a-${amendment.id}`}>
            {amendment.number === null ? t("unnumbered") : t("number", { number: amendment.number })}{" "}
            <Badge {...proposalBadges[amendment.status]}>{t(`status.${amendment.status}`)}</Badge>
          </h3>
          <p className="small quiet">
            {t("preparedBy", { name: amendment.preparedBy })} ·{" "}
            <DateText value={amendment.preparedAt} now={now} kind="time" />
            {amendment.decidedBy &&
              amendment.status !== "TAKEN_BACK" &&
              ` · ${t("decidedBy", { name: amendment.decidedBy })}`}
          </p>
          <LocalParagraphs text={amendment.reason} />
          <AmendmentChanges amendment={amendment} now={now} />
          <Decision
            words="programmes.amendments"
            proposal={amendment}
            name="amendmentId"
            decide={may.decide ? actions.decide : undefined}
            notRelease={amendment.own ? t("own") : undefined}
            takeBack={amendment.own && may.takeBack ? actions.takeBack : undefined}
          />
        </article>
      ))}
    </Section>
  );
}
