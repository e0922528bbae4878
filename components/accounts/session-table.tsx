import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { StateMark } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import type { SessionDto } from "@/lib/accounts/types";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { sessions: SessionDto[]; now: Date; revoke: FormAction; revokeOthers: FormAction };

/** Where the person is signed in; every other device can be signed out, one by one or all at once. */
export function SessionTable({ sessions, now, revoke, revokeOthers }: Props) {
  const t = useTranslations("accounts.security");
  const current = sessions.find((session) => session.current);
  return (
    <>
      <Table caption={t("sessionsCaption")} stack middle>
        <thead>
          <tr>
            <Th>{t("device")}</Th>
            <Th>{t("since")}</Th>
            <Th>{t("lastSeen")}</Th>
            <Th>{t("action")}</Th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <Th row>{session.device || t("unknownDevice")}</Th>
              <Td label={t("since")}>
                <DateText value={session.createdAt} now={now} kind="time" />
              </Td>
              <Td label={t("lastSeen")}>
                <DateText value={session.lastSeenAt} now={now} kind="time" />
              </Td>
              <Td label={t("action")}>
                {session.current ? (
                  <StateMark tone="ok" icon="check-circle">
                    {t("current")}
                  </StateMark>
                ) : (
                  <RevokeForm session={session} action={revoke} />
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {sessions.length > 1 ? (
        <ActionForm action={revokeOthers} fields={{ keep: current?.id }} className="mt-6">
          <SubmitButton variant="tertiary" pendingLabel={t("revoking")}>
            {t("revokeOthers")}
          </SubmitButton>
        </ActionForm>
      ) : (
        <p className="mt-4 text-[0.9375rem] text-(--ink-subtle)">{t("onlyThis")}</p>
      )}
    </>
  );
}

function RevokeForm({ session, action }: { session: SessionDto; action: FormAction }) {
  const t = useTranslations("accounts.security");
  return (
    <ActionForm action={action} fields={{ id: session.id }}>
      <SubmitButton
        variant="tertiary"
        size="s"
        pendingLabel={t("revoking")}
        aria-label={t("revokeOf", { device: session.device || t("unknownDevice") })}
      >
        {t("revoke")}
      </SubmitButton>
    </ActionForm>
  );
}
