"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { DeadEnd } from "./dead-end";
import { shellPaths } from "./paths";

/** What stands in place of a page that could not be made; the frame around it stays. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("ui.errorPage");
  const digest = errorNumber(error);
  useEffect(() => console.error(error), [error]);
  return (
    <DeadEnd
      code={t("code")}
      title={t("title")}
      lead={t("lead")}
      steps={[t("hint"), ...(digest ? [t("number", { digest })] : [])]}
    >
      <Button variant="primary" icon="refresh" onClick={() => retry()}>
        {t("retry")}
      </Button>
      <LinkButton href={shellPaths.home}>{t("home")}</LinkButton>
    </DeadEnd>
  );
}

/** The number under which the server has logged the error; the message itself never reaches the browser. */
function errorNumber(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
