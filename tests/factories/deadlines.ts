import { write } from "./people";
import { oncePerWorld, type World } from "./world";

/** An outage and an extension of the world's call that wait for a decision, proposed by its officer. */
async function makeProposals(world: World) {
  const recordedById = world.people.officer;
  const now = new Date();
  return write(async (tx) => {
    const { closesAt } = await tx.call.findUniqueOrThrow({ where: { id: world.call.id } });
    const incident = await tx.incident.create({
      data: {
        callId: world.call.id,
        startedAt: new Date(closesAt.getTime() - 3_600_000),
        recoveredAt: closesAt,
        evidence: "감시 기록에 응답이 없었습니다.",
        closesAt,
        newClosesAt: new Date(closesAt.getTime() + 7_200_000),
        recordedById,
        recordedAt: now,
      },
    });
    const extension = await tx.deadlineExtension.create({
      data: {
        callId: world.call.id,
        organisationId: world.startup,
        until: new Date(closesAt.getTime() + 7_200_000),
        reason: "대표가 사고로 입원했습니다.",
        requestedById: recordedById,
        requestedAt: now,
      },
    });
    return { incidentId: incident.id, extensionId: extension.id };
  });
}

export const proposalsOf = oncePerWorld(makeProposals);
