import { useTranslations } from "next-intl";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { Table, Td, Th } from "@/components/ui/table";

const sections = z.array(
  z.object({
    heading: z.string(),
    paragraphs: z.array(z.string()).optional(),
    list: z.array(z.string()).optional(),
    table: z.object({ caption: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.string())) }).optional(),
  }),
);

export type LegalPage = "privacy" | "terms" | "accessibility" | "contact";

type Props = {
  page: LegalPage;
  /** What stands for `{name}` in the text; a name that is missing here is an error, not a gap in a legal text. */
  values?: Record<string, string>;
  /** What else is true of the whole page while the site is no official one. */
  notice?: string;
};

/** A text that is read through: its sections stand in the messages, in order, each with paragraphs, list or table. */
export function LegalText({ page, values = {}, notice }: Props) {
  const t = useTranslations("legal");
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t(`${page}.title`)}</h1>
        <p>{t(`${page}.lead`)}</p>
      </div>
      {process.env.OFFICIAL !== "1" && (
        <Alert tone="warning" title={t("demo")}>
          {notice && <p>{notice}</p>}
        </Alert>
      )}
      <div className="legal">
        {sections.parse(filled(t.raw(`${page}.sections`), values)).map((section) => (
          <section key={section.heading}>
            <h2>{section.heading}</h2>
            {section.paragraphs?.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {section.list && (
              <ul>
                {section.list.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
            {section.table && <LegalTable {...section.table} />}
          </section>
        ))}
        {page !== "contact" && <p className="small quiet legal__date">{t("updated")}</p>}
      </div>
    </div>
  );
}

/** The same tree with every `{name}` in its texts replaced. */
function filled(tree: unknown, values: Record<string, string>): unknown {
  if (Array.isArray(tree)) return tree.map((part) => filled(part, values));
  if (typeof tree === "object" && tree !== null)
    return Object.fromEntries(Object.entries(tree).map(([name, part]) => [name, filled(part, values)]));
  return typeof tree === "string" ? tree.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(values, name)) : tree;
}

function valueOf(values: Record<string, string>, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`the legal text needs ${name}`);
  return value;
}

function LegalTable({ caption, head, rows }: { caption: string; head: string[]; rows: string[][] }) {
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          {head.map((name) => (
            <Th key={name}>{name}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <Th row>{first}</Th>
            {rest.map((text, index) => (
              <Td key={text} label={head[index + 1]}>
                {text}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
