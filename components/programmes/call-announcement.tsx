import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import type { AmendmentView, CallAttachment, CallDetail } from "@/lib/programmes/types";
import { AmendedAlert, AmendmentList } from "./amendments/amendment-list";
import { CallBadge } from "./call-badge";
import { CallMoves } from "./call-moves";
import { callSections } from "./call-sections";
import { DeadlinePanel } from "./deadline-panel";
import { LocalText } from "./local-text";

type Props = {
  call: CallDetail;
  amendments: AmendmentView[];
  attachments: CallAttachment[];
  now: Date;
  /** Beside the name of the agency, such as the button to follow. */
  aside?: ReactNode;
  /** Further ways on, below the way to the challenges. */
  acts?: ReactNode;
  /** 2 where the announcement stands under the title of another page. */
  level?: 1 | 2;
};

/** The announcement of a call: everything that applicants and demand owners may rely on. */
export function CallAnnouncement({ call, amendments, attachments, now, aside, acts, level = 1 }: Props) {
  const t = useTranslations("programmes");
  const [Title, Heading] = level === 1 ? (["h1", "h2"] as const) : (["h2", "h3"] as const);
  const sections = [
    ...callSections(call, now, attachments),
    ...(amendments.length > 0
      ? [{ id: "amendments" as const, body: <AmendmentList amendments={amendments} now={now} /> }]
      : []),
  ];
  return (
    <>
      <div className="page-head">
        <div className="row head-line">
          <CallBadge call={call} />
          <span className="small">
            <strong className="strong">
              <LocalText text={call.agency} />
            </strong>{" "}
            · <LocalText text={call.programme} />
          </span>
          {aside}
        </div>
        <Title>
          <LocalText text={call.title} label />
        </Title>
      </div>
      {call.status === "CANCELLED" && (
        <Alert tone="danger" title={t("page.cancelled")}>
          <p className="pre-line">{call.cancelReason}</p>
        </Alert>
      )}
      <AmendedAlert amendments={amendments} now={now} />
      <CallMoves moves={call.moves} now={now} />
      <div className="split split--rail">
        <div className="prose">
          <nav className="toc" aria-label={t("page.toc")}>
            <ul>
              {sections.map(({ id }) => (
                <li key={id}>
                  <a href={`#${id}`}>{t(`page.${id}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
          {sections.map(({ id, body }) => (
            <section key={id} id={id} aria-labelledby={`h-${id}`}>
              <Heading id={`h-${id}`}>{t(`page.${id}`)}</Heading>
              {body}
            </section>
          ))}
        </div>
        <DeadlinePanel
          title={t("panel.title")}
          call={call}
          now={now}
          action={
            <>
              {call.challenges > 0 ? (
                <LinkButton variant="primary" block href={`/challenges?call=${call.code}`}>
                  {t("panel.challenges", { count: call.challenges })}
                </LinkButton>
              ) : (
                <p className="small quiet mb-2">{t("panel.noChallenges")}</p>
              )}
              {acts}
            </>
          }
        />
      </div>
    </>
  );
}
