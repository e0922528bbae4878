import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/files/copy-button";
import { Act } from "@/components/ui/act";
import { ActDialog } from "@/components/ui/act-dialog";
import { ActionForm } from "@/components/ui/action-form";
import { AnchorButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { address: string | undefined; rotate: FormAction; end: FormAction };

/** The address to subscribe to, or the offer to make one. Whoever has it sees the dates, so it can be replaced and ended. */
export function CalendarAddress({ address, rotate, end }: Props) {
  const t = useTranslations("accounts.calendar");
  if (!address)
    return (
      <Act title={t("makeTitle")} text={t("makeText")}>
        <ActionForm action={rotate}>
          <SubmitButton pendingLabel={t("making")}>{t("make")}</SubmitButton>
        </ActionForm>
      </Act>
    );
  return (
    <Act title={t("haveTitle")} text={t("haveText")}>
      <p className="calendar-address">
        <code>{address}</code>
      </p>
      <div className="row">
        <AnchorButton variant="primary" icon="calendar" href={address.replace(/^https?:/, "webcal:")}>
          {t("subscribe")}
        </AnchorButton>
        <CopyButton text={address} label={t("copy")} />
        <ActDialog
          trigger={t("rotate")}
          title={t("rotateTitle")}
          description={t("rotateText")}
          action={rotate}
          fields={{}}
        >
          <SubmitButton>{t("rotateSubmit")}</SubmitButton>
        </ActDialog>
        <ActDialog trigger={t("end")} title={t("endTitle")} description={t("endText")} action={end} fields={{}}>
          <SubmitButton variant="danger">{t("endSubmit")}</SubmitButton>
        </ActDialog>
      </div>
      <p className="small quiet">{t("how")}</p>
    </Act>
  );
}
