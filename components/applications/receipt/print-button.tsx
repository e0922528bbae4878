"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export function PrintButton() {
  const t = useTranslations("applications.receipt");
  return (
    <Button icon="printer" onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
