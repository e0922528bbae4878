import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { DemoSignIn } from "./demo-sign-in";

export type DemoGroup = "agency" | "evaluators" | "demand" | "startup";

/** A demo account in the reader's language. */
export type DemoRow = { email: string; name: string; role: string; organisation?: string };

/** The accounts of one side of the programme, each with its button. */
export function DemoAccountTable({ group, rows }: { group: DemoGroup; rows: DemoRow[] }) {
  const t = useTranslations("accounts.demo");
  const next = getPathname({ locale: useLocale(), href: "/start" });
  return (
    <Section id={group} title={t(`groups.${group}`)}>
      <Table caption={t(`groupNotes.${group}`)} stack dense middle>
        <thead>
          <tr>
            <Th className="w-[34%]">{t("role")}</Th>
            <Th className="w-[18%]">{t("name")}</Th>
            <Th>{t("email")}</Th>
            <Th className="w-[8rem]">{t("action")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.email}>
              <Th row>
                {row.organisation && <span className="block">{row.organisation}</span>}
                <span className={row.organisation ? "font-normal text-(--ink-subtle)" : undefined}>{row.role}</span>
              </Th>
              <Td label={t("name")}>{row.name}</Td>
              <Td label={t("email")} className="break-all">
                {row.email}
              </Td>
              <Td label={t("action")}>
                <DemoSignIn
                  email={row.email}
                  next={next}
                  words={{
                    label: t("signIn"),
                    name: t("signInAs", { name: row.name, role: row.role }),
                    signingIn: t("signingIn"),
                    failed: t("failed"),
                  }}
                />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
