import "server-only";
import type { UploadPlace } from "@/lib/files/types";
import type { Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { holdApplications } from "@/lib/programmes/queries/held-applications";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { canWrite, ownedBy } from "../policy";
import { fieldsOf } from "../rules/form";
import type { AttachSubject } from "../schema/input";
import { refusalOutside, writeScope } from "./write-check";

/**
 * Whether this person may put one more file into that field of a draft now, how large, and whose it will be. Holds the
 * application, so that of files that come at once each counts those before it.
 */
export async function judgeAttachment(
  tx: Tx,
  context: ActorContext,
  { applicationId, fieldId }: AttachSubject,
): Promise<Result<UploadPlace>> {
  const { actor, clock } = context;
  const application = await tx.application.findFirst({
    where: { id: applicationId, ...ownedBy(actor) },
    select: {
      id: true,
      status: true,
      organisationId: true,
      callId: true,
      call: { select: { maxFileBytes: true } },
      challenge: { select: { status: true } },
      formDefinition: { select: { definition: true } },
    },
  });
  if (!application || actor.kind !== "user") return notFound();
  if (!canWrite(actor, application)) return forbidden();
  await holdApplications(tx, { ids: [applicationId] });
  const scope = await writeScope(tx, clock, application);
  if ("ok" in scope) return scope;
  const outside = refusalOutside(scope, [fieldId]);
  if (outside) return outside;
  const definition = stored(formDefinition, application.formDefinition.definition);
  const field = fieldsOf(definition).find((candidate) => candidate.id === fieldId);
  if (field?.type !== "file") return refused({ code: "applications.field_unknown" });
  if ((await tx.applicationFile.count({ where: { applicationId, fieldId, removedAt: null } })) >= field.maxFiles) {
    return refused({ code: "applications.too_many_files", field: fieldId, params: { maximum: field.maxFiles } });
  }
  return ok({ limit: Number(application.call.maxFileBytes), organisationId: application.organisationId });
}
