import { addDocument } from "@/lib/organisations/commands/add-document";
import type { CompanyDocumentType } from "@/lib/organisations/rules/documents";
import { koreanDay } from "@/lib/platform/i18n/days";
import { examplePdf } from "./example-pdf";
import type { Organisations } from "./organisations";
import type { People } from "./people";
import { as, look, moment, must } from "./stage";

/** Days from today; `ends` left out: it stays valid. The same type again is the next version of the first. */
type Given = { type: CompanyDocumentType; name: string; issued: number; ends?: number; title?: string };

const kept: Record<string, Given[]> = {
  // One of each: without an end, renewed once, soon to end, ended.
  onkyeol: [
    { type: "REGISTRATION_CERTIFICATE", name: "사업자등록증.pdf", issued: -240 },
    { type: "SME_CERTIFICATE", name: "중소기업확인서.pdf", issued: -150, ends: 215 },
    { type: "NATIONAL_TAX_CERTIFICATE", name: "국세 납세증명서 1.pdf", issued: -60, ends: -30 },
    { type: "NATIONAL_TAX_CERTIFICATE", name: "국세 납세증명서 2.pdf", issued: -18, ends: 12 },
    { type: "LOCAL_TAX_CERTIFICATE", name: "지방세 납세증명서.pdf", issued: -33, ends: -3 },
    { type: "FINANCIAL_STATEMENTS", name: "재무제표.pdf", issued: -120, title: "지난 회계연도" },
  ],
  yunseul: [
    { type: "REGISTRATION_CERTIFICATE", name: "사업자등록증.pdf", issued: -200 },
    { type: "NATIONAL_TAX_CERTIFICATE", name: "국세 납세증명서.pdf", issued: -8, ends: 22 },
  ],
  haedam: [{ type: "REGISTRATION_CERTIFICATE", name: "사업자등록증.pdf", issued: -210 }],
};

/** What some startups keep in their documents; each was given the day after it was issued. */
export async function companyDocuments({ people, organisations }: { people: People; organisations: Organisations }) {
  for (const [startup, given] of Object.entries(kept)) {
    const organisationId = organisations.of(startup);
    for (const { type, name, issued, ends, title } of given) {
      const earlier = await look((tx) => tx.companyDocument.findFirst({ where: { organisationId, type } }));
      const context = await as(people.of(`owner.${startup}@demo.example`), moment(issued + 1, "10:30"));
      const subject = {
        organisationId,
        type,
        title,
        documentId: earlier?.id,
        issuedOn: koreanDay(moment(issued)),
        expiresOn: ends === undefined ? undefined : koreanDay(moment(ends)),
      };
      const file = examplePdf(`Example document ${type} ${startup} ${issued}`);
      await must(addDocument(context, { ...subject, name, attested: true }, file));
    }
  }
}
