import type { z } from "zod";
import { attachFile, mayAttachFile } from "@/lib/applications/commands/attach-file";
import { attachSubject } from "@/lib/applications/schema/input";
import { attachChallengeFile, mayAttachChallengeFile } from "@/lib/challenges/commands/attach-challenge-file";
import { challengeFileSubject } from "@/lib/challenges/schema/annex";
import type { FileSource, StoredUpload, UploadPlace } from "@/lib/files/types";
import { attachEvidence, mayAttachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { evidenceSubject } from "@/lib/milestones/schema";
import { addDocument, mayAddDocument } from "@/lib/organisations/commands/add-document";
import { companyDocumentSubject } from "@/lib/organisations/schema";
import type { ActorContext } from "@/lib/organisations/types";
import { refusalsOfParse } from "@/lib/platform/refusals";
import { notFound, refused, type Result } from "@/lib/platform/result";
import { attachCallFile, mayAttachCallFile } from "@/lib/programmes/commands/attach-call-file";
import { callFileSubject } from "@/lib/programmes/schema/attachment";

type Beside = { name: string; attested: boolean };

/** Something that files are attached to, with the commands that judge it. */
type Target = {
  /** Asked before the first byte is sent. */
  allow: (context: ActorContext, subject: unknown) => Promise<Result<UploadPlace>>;
  /** Asked with the complete file; judges everything again. */
  attach: (
    context: ActorContext,
    subject: unknown,
    beside: Beside,
    source: FileSource,
  ) => Promise<Result<StoredUpload>>;
};

/** Every kind of target by the name under which the browser sends it. A new kind is a line here. */
const targets: Record<string, Target> = {
  application_field: targetOf(attachSubject, mayAttachFile, attachFile),
  call_file: targetOf(callFileSubject, mayAttachCallFile, attachCallFile),
  challenge_file: targetOf(challengeFileSubject, mayAttachChallengeFile, attachChallengeFile),
  company_document: targetOf(companyDocumentSubject, mayAddDocument, addDocument),
  milestone_evidence: targetOf(evidenceSubject, mayAttachEvidence, attachEvidence),
};

/** The target of this kind; one that nobody knows refuses everything. */
export const targetNamed = (kind: string): Target =>
  (Object.hasOwn(targets, kind) ? targets[kind] : undefined) ?? unknownTarget;

const unknownTarget: Target = { allow: async () => notFound(), attach: async () => notFound() };

function targetOf<S extends z.ZodType<object>>(
  schema: S,
  allow: (context: ActorContext, subject: z.output<S>) => Promise<Result<UploadPlace>>,
  attach: (context: ActorContext, input: z.output<S> & Beside, source: FileSource) => Promise<Result<StoredUpload>>,
): Target {
  return {
    async allow(context, subject) {
      const read = schema.safeParse(subject);
      return read.success ? allow(context, read.data) : refused(...refusalsOfParse(read.error));
    },
    async attach(context, subject, beside, source) {
      const read = schema.safeParse(subject);
      if (!read.success) return refused(...refusalsOfParse(read.error));
      return attach(context, { ...read.data, ...beside }, source);
    },
  };
}
