"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Part } from "@/components/programmes/call-form/parts";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ChallengeDraft } from "@/lib/challenges/schema";
import { TextField } from "./text-field";

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

type Props = { content: ChallengeDraft; remark: ReactNode; locked: boolean | undefined };

/** Where the result will work, with what, and how ready it is to be. */
export function EnvironmentPart({ content, remark, locked }: Props) {
  const t = useTranslations("challenges.form");
  return (
    <Part id="environment" title={t("environmentPart")}>
      {remark}
      <TextField part="environment" value={content.environment} limit={4000} />
      <TextField part="interfaces" value={content.interfaces} limit={4000} spare />
      {!locked && (
        <>
          <div className="pair">
            <Readiness name="trlNow" value={content.trlNow} />
            <Readiness name="trlWanted" value={content.trlWanted} />
          </div>
          <Field name="content.standards" label={t("standards")} requirement="optional" help={t("standardsHelp")}>
            <Textarea defaultValue={content.standards.join("\n")} rows={3} />
          </Field>
        </>
      )}
    </Part>
  );
}

function Readiness({ name, value }: { name: "trlNow" | "trlWanted"; value: number | null }) {
  const t = useTranslations("challenges");
  return (
    <Field name={`content.${name}`} label={t(`form.${name}`)} requirement="optional">
      <Select defaultValue={value === null ? "" : String(value)}>
        <option value="">{t("form.trlNone")}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t("form.trlLevel", { level, meaning: t(`trl.${level}`) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
