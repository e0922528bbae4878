import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import type { TrailFilter } from "@/lib/audit/schema";
import { Link } from "@/lib/platform/i18n/navigation";

type Props = { filter: TrailFilter; names: string[]; subjects: string[] };

/** Filters as a plain form: the address of the page holds them and can be passed on. */
export function TrailFilterForm({ filter, names, subjects }: Props) {
  const t = useTranslations("audit.filter");
  return (
    <form className="wk-filter" method="get" aria-label={t("title")}>
      <Field name="from" label={t("from")}>
        <Input type="date" defaultValue={filter.from} small />
      </Field>
      <Field name="until" label={t("until")}>
        <Input type="date" defaultValue={filter.until} small />
      </Field>
      <Field name="who" label={t("who")}>
        <Input defaultValue={filter.who} placeholder={t("whoHelp")} small />
      </Field>
      <Field name="name" label={t("name")}>
        <Choice values={names} value={filter.name} words="events" />
      </Field>
      <Field name="subject" label={t("subject")}>
        <Choice values={subjects} value={filter.subject} words="subjects" />
      </Field>
      <Field name="subjectId" label={t("subjectId")}>
        <Input defaultValue={filter.subjectId} small />
      </Field>
      <div className="row wide">
        <Button type="submit" variant="secondary" size="s">
          {t("find")}
        </Button>
        <Link href="/audit">{t("clear")}</Link>
      </div>
    </form>
  );
}

type ChoiceProps = { values: string[]; value?: string; words: "events" | "subjects" };

function Choice({ values, value, words }: ChoiceProps) {
  const t = useTranslations("audit");
  return (
    <Select defaultValue={value ?? ""} small>
      <option value="">{t("filter.all")}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {t.has(`${words}.${one}`) ? t(`${words}.${one}`) : one}
        </option>
      ))}
    </Select>
  );
}
