import { useLocale, useTranslations } from "next-intl";
import type { ScreeningCheck } from "@/lib/applications/schema/content";
import type { ScreenedView } from "@/lib/applications/types/screening";
import { contentProblems, shownSections } from "@/lib/applications/rules/form";
import { countByField } from "@/lib/applications/rules/submission";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import { FilesOf } from "../submitted-document";

/** Where the facts of a check come from, within reach: the registry, the answers, or the files themselves. */
export function CheckSource({ rule, view }: { rule: ScreeningCheck["rule"]; view: ScreenedView }) {
  const t = useTranslations("applications.screening.sources");
  if (rule === "deadline") return <p className="small quiet">{t("receipt")}</p>;
  if (rule === "organisation" || rule === "company_age") {
    return (
      <p className="small quiet">
        <Link href={`/manage/organisations/${view.organisation.id}`}>{t("registry")}</Link>
      </p>
    );
  }
  if (rule === "documents") return <FilesOf {...view} files={view.content.files} fileHref={fileHref} />;
  return (
    <>
      {rule === "answers" && <WrongFields view={view} />}
      <p className="small quiet">
        <a href="#content">{t("answers")}</a>
      </p>
    </>
  );
}

const fileHref = (fileId: string) => `/api/files/${fileId}`;

/** The fields that are missing or wrong, each a link to its section below. */
function WrongFields({ view: { definition, content } }: { view: ScreenedView }) {
  const locale = useLocale();
  const problems = contentProblems(definition, content.answers, countByField(content.files));
  const wrong = new Set(problems.map((problem) => problem.field));
  const places = shownSections(definition, content.answers).flatMap((section) =>
    section.fields
      .filter((field) => wrong.has(field.id) && field.type !== "file" && field.type !== "consent")
      .map((field) => ({ id: field.id, label: inLanguage(field.label, locale).text, href: `#d-${section.id}` })),
  );
  return (
    <ul className="plain small">
      {places.map(({ id, label, href }) => (
        <li key={id}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
