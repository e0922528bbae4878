import { decideExtension } from "@/lib/applications/commands/decide-extension";
import { decideIncident } from "@/lib/applications/commands/decide-incident";
import { recordIncident } from "@/lib/applications/commands/record-incident";
import { requestExtension } from "@/lib/applications/commands/request-extension";
import type { Organisations } from "./organisations";
import type { People } from "./people";
import { as, look, moment, must } from "./stage";

/** An outage of 38 minutes before the close of the day, which therefore moved to two hours after recovery. */
export async function outageAtClose(callId: string, people: People, days: number): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(days, "16:25"));
  const evidence =
    "15:20부터 15:58까지 감시 서버의 요청 228건에 응답이 없었습니다. 원인은 저장장치 교체 중의 전원 장애입니다. (예시)";
  const startedAt = moment(days, "15:20");
  await must(recordIncident(officer, { callId, startedAt, recoveredAt: moment(days, "15:58"), evidence }));
  const { id } = await look((tx) => tx.incident.findFirstOrThrow({ where: { callId }, select: { id: true } }));
  const approver = await as(people.of("approver@demo.example"), moment(days, "16:40"));
  await must(decideIncident(approver, { id, decision: "RELEASED" }));
}

/** A later close for one startup: released, or still waiting for the approver. */
export async function extension(
  one: { callId: string; startup: string; until: Date; days: number; reason: string; released: boolean },
  { people, organisations }: { people: People; organisations: Organisations },
): Promise<void> {
  const { callId, until, reason } = one;
  const organisationId = organisations.of(one.startup);
  const registrationNumber = await look(async (tx) => {
    const row = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    return row.registrationNumber ?? "";
  });
  const officer = await as(people.of("officer@demo.example"), moment(one.days, "11:00"));
  await must(requestExtension(officer, { callId, registrationNumber, until, reason }));
  if (!one.released) return;
  const where = { callId, organisationId };
  const { id } = await look((tx) => tx.deadlineExtension.findFirstOrThrow({ where, select: { id: true } }));
  const approver = await as(people.of("approver@demo.example"), moment(one.days, "14:00"));
  await must(decideExtension(approver, { id, decision: "RELEASED" }));
}
