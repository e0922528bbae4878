import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { isAdministrator, isSystem } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { violatesUnique, withActor } from "@/lib/platform/db";
import { forbidden, ok, refused, type Result } from "@/lib/platform/result";
import type { NewProgramme } from "../schema/programme";

/** Sets up a ministry's standing scheme, in which calls are made and officers and approvers are named. */
export async function createProgramme(
  context: ActorContext,
  input: NewProgramme,
): Promise<Result<{ programmeId: string }>> {
  const attempt = withActor(context.actor, async (tx): Promise<Result<{ programmeId: string }>> => {
    if (!isAdministrator(context.actor) && !isSystem(context.actor)) return forbidden();
    const agency = await tx.organisation.findUnique({ where: { id: input.organisationId }, select: { kind: true } });
    if (agency?.kind !== "AGENCY") return refused({ code: "programmes.not_an_agency", field: "organisationId" });
    const programme = await tx.programme.create({ data: input, select: { id: true } });
    const { code, organisationId } = input;
    await recordEvent(tx, context, {
      name: "programme_created",
      subject: { type: "programme", id: programme.id },
      after: { code, organisationId },
    });
    return ok({ programmeId: programme.id });
  });
  return attempt.catch((error: unknown) => {
    if (violatesUnique(error, "code")) return refused({ code: "programmes.code_taken", field: "code" });
    throw error;
  });
}
