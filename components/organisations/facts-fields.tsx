import { useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OrganisationKind } from "@/lib/platform/db/generated/enums";
import type { StoredFacts } from "@/lib/organisations/rules/facts";
import { shownCorporateNumber, shownRegistrationNumber } from "@/lib/organisations/rules/numbers";
import { JoinOffer } from "./join-offer";

type Props = {
  kind: Exclude<OrganisationKind, "AGENCY">;
  /** What is stored, when it is being changed. */
  facts?: StoredFacts;
  /** yyyy-mm-dd: nobody is established later. */
  today: string;
  /** Offer to join where the number is taken. */
  offerJoin?: boolean;
};

/** The fields of `organisationFacts`. */
export function FactsFields({ kind, facts, today, offerJoin }: Props) {
  const t = useTranslations("organisations");
  const unit = kind === "MILITARY_UNIT";
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <Field
        name="name.ko"
        label={t("facts.nameKo")}
        requirement="required"
        help={unit ? t("help.unitName") : t("help.name")}
      >
        <Input defaultValue={facts?.name.ko} autoComplete="organization" />
      </Field>
      <Field name="name.en" label={t("facts.nameEn")} requirement="optional" help={t("help.nameEn")}>
        <Input defaultValue={facts?.name.en} lang="en" />
      </Field>
      <Field
        name="registrationNumber"
        label={t("facts.registrationNumber")}
        requirement={unit ? "optional" : "required"}
        help={unit ? t("help.unitNumber") : t("help.registrationNumber")}
      >
        <Input
          className="num max-w-72"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={facts?.registrationNumber ? shownRegistrationNumber(facts.registrationNumber) : undefined}
        />
        {offerJoin && <JoinOffer label={t("register.offer")} />}
      </Field>
      {!unit && <CompanyFields facts={facts} today={today} />}
      <Field name="address" label={t("facts.address")} requirement={unit ? "optional" : "required"}>
        <Input defaultValue={facts?.address ?? undefined} autoComplete="street-address" />
      </Field>
    </>
  );
}

function CompanyFields({ facts, today }: Pick<Props, "facts" | "today">) {
  const t = useTranslations("organisations");
  return (
    <>
      <Field
        name="corporateNumber"
        label={t("facts.corporateNumber")}
        requirement="optional"
        help={t("help.corporateNumber")}
      >
        <Input
          className="num max-w-72"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={facts?.corporateNumber ? shownCorporateNumber(facts.corporateNumber) : undefined}
        />
      </Field>
      <Field name="representative" label={t("facts.representative")} requirement="required">
        <Input defaultValue={facts?.representative ?? undefined} />
      </Field>
      <Field
        name="establishedOn"
        label={t("facts.establishedOn")}
        requirement="required"
        help={t("help.establishedOn")}
      >
        <DateInput className="max-w-72" min="1900-01-01" max={today} defaultValue={facts?.establishedOn ?? undefined} />
      </Field>
    </>
  );
}
