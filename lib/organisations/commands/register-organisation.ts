import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { forbidden, ok, refused, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOfMember } from "../queries/duties";
import { columnsOf, isRegistered } from "../queries/facts";
import { refusalsOfFacts, storedFacts } from "../rules/facts";
import type { OrganisationFacts } from "../schema";
import type { ActorContext } from "../types";

/** `example` marks demo data, whose numbers belong to nobody; no form sends it. */
type Input = OrganisationFacts & { example?: boolean };

/**
 * A person registers a company or a unit and becomes its first owner. A number that is taken is refused with
 * `organisations.already_registered`: the way on is a request to join (domain.md §2, edges). Looking numbers up this
 * way is limited per person.
 */
export async function registerOrganisation(context: ActorContext, input: Input): Promise<Result<{ id: string }>> {
  const { actor } = context;
  if (actor.kind !== "user") return forbidden();
  const limited = await limitAttempts(["registration_by", actor.userId]);
  if (limited) return limited;
  try {
    return await withActor(actor, async (tx) => {
      const unfit = await refusalOfMember(tx, actor.userId, { code: "common.forbidden" });
      if (unfit) return unfit;
      const now = await databaseNow(tx, context.clock);
      const facts = storedFacts(input);
      const refusals = refusalsOfFacts(input, now);
      if (await isRegistered(tx, facts.registrationNumber)) refusals.push(alreadyRegistered);
      if (refusals.length > 0) return refused(...refusals);

      const { id } = await tx.organisation.create({
        data: {
          ...columnsOf(facts),
          kind: input.kind,
          example: input.example ?? false,
          createdAt: now,
          memberships: { create: { userId: actor.userId, role: "OWNER", joinedAt: now } },
        },
        select: { id: true },
      });
      await recordEvent(tx, context, {
        name: "organisation_registered",
        subject: { type: "organisation", id },
        after: { kind: input.kind, ...facts, owner: actor.userId },
      });
      return ok({ id });
    });
  } catch (error) {
    // Two people register the same company at the same moment: the second meets the unique index.
    if (violatesUnique(error, "registrationNumber")) return refused(alreadyRegistered);
    throw error;
  }
}

const alreadyRegistered: Refusal = { code: "organisations.already_registered", field: "registrationNumber" };
