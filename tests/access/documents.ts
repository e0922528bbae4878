import { addDocument } from "@/lib/organisations/commands/add-document";
import { openDocument } from "@/lib/organisations/commands/open-document";
import { remindDocuments } from "@/lib/organisations/commands/remind-documents";
import { removeDocument } from "@/lib/organisations/commands/remove-document";
import { companyDocumentOf, makeDocument } from "../factories/documents-of-companies";
import { pdf, sourceOf } from "../factories/files";
import { everyone, type AccessRows, type Who } from "./types";

const members: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];
const outsiders = everyone.filter((who) => !members.includes(who));

const document = {
  type: "SME_CERTIFICATE" as const,
  title: undefined,
  issuedOn: "2025-01-02",
  expiresOn: undefined,
  name: "확인서.pdf",
  attested: true,
};

/** What a company gives once and reuses. */
export const documentsAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/startup/documents",
      allowed: "signed-in",
      shows: "documents of the reader's startups: where organisationId in memberships",
    },
  ],
  handlers: [
    {
      page: "api/documents/[fileId]",
      methods: ["GET"],
      allowed: members,
      visitor: 401,
      path: async (world) => `/api/documents/${(await companyDocumentOf(world)).fileId}`,
      shows: "a company document of an own startup: where organisationId in memberships",
    },
    {
      page: "api/documents/[fileId]/view",
      methods: ["GET"],
      allowed: members,
      visitor: 401,
      path: async (world) => `/api/documents/${(await companyDocumentOf(world)).fileId}/view`,
      shows: "the same for the viewer",
    },
  ],
  actions: [
    { action: "organisations/actions/documents#removeDocumentAction", command: "organisations/remove-document" },
  ],
  commands: [
    {
      command: "organisations/add-document",
      allowed: ["startupOwner", "startupEditor"],
      hidden: outsiders,
      attempt: (context, world) =>
        addDocument(context, { ...document, organisationId: world.startup }, sourceOf(pdf())),
    },
    {
      command: "organisations/remove-document",
      allowed: ["startupOwner", "startupEditor"],
      hidden: outsiders,
      attempt: async (context, world) => removeDocument(context, { documentId: (await makeDocument(world)).id }),
    },
    {
      command: "organisations/open-document",
      allowed: members,
      hidden: "others",
      attempt: async (context, world) => openDocument(context, { fileId: (await companyDocumentOf(world)).fileId }),
    },
    { command: "organisations/remind-documents", allowed: [], attempt: (context) => remindDocuments(context) },
  ],
};
