"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { Refusal } from "@/lib/platform/result";
import { toJsonSchema } from "@/lib/programmes/rules/json-schema";
import { fromJsonSchema } from "@/lib/programmes/rules/json-schema-import";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";

/** Bytes; the largest form is far below it. */
const LARGEST = 1_048_576;

type Props = { code: string; definition: FormDefinition; onImport: (definition: FormDefinition) => void };

/** The form as a JSON Schema file: out of the portal, and in again. What is brought in can be undone. */
export function Transfer({ code, definition, onImport }: Props) {
  const t = useTranslations();
  const toast = useToast();
  const chooser = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<string[]>([]);
  const words = ({ code: reason, params }: Refusal) => t(`programmes.refusals.${reason.split(".")[1]}`, params);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST) return setProblems([t("builder.transfer.tooLarge")]);
    const read = fromJsonSchema(await file.text());
    setProblems(read.ok ? [] : read.refusals.map(words));
    if (!read.ok) return;
    onImport(read.definition);
    toast({ message: t("builder.transfer.imported") });
  }

  return (
    <section aria-labelledby="builder-transfer" className="builder__transfer">
      <h2 id="builder-transfer">{t("builder.transfer.title")}</h2>
      <p className="small quiet">{t("builder.transfer.help")}</p>
      <div className="acts">
        <Button
          size="s"
          icon="download"
          onClick={() => download(`${t("builder.transfer.file")}-${code}.schema.json`, toJsonSchema(definition))}
        >
          {t("builder.transfer.export")}
        </Button>
        <Button size="s" icon="upload" onClick={() => chooser.current?.click()}>
          {t("builder.transfer.import")}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json,application/schema+json"
          hidden
          aria-label={t("builder.transfer.import")}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // The same file, mended, can be chosen again.
            target.value = "";
          }}
        />
      </div>
      {problems.length > 0 && (
        <Alert tone="danger" role="alert" title={t("builder.transfer.refused")}>
          <ul>
            {problems.map((problem, index) => (
              <li key={index}>{problem}</li>
            ))}
          </ul>
        </Alert>
      )}
    </section>
  );
}

function download(name: string, content: unknown): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/schema+json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
