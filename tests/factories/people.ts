import { randomUUID } from "node:crypto";
import { clockAt } from "@/lib/platform/clock";
import { withActor, type Tx } from "@/lib/platform/db";
import type { CapabilityKind, MemberRole, OrganisationKind } from "@/lib/platform/db/generated/enums";
import { actorOf, anonymousActor, systemActor } from "@/lib/organisations/queries";
import type { ActorContext } from "@/lib/organisations/types";

/** Factories write rows directly: the commands under test must not be what prepares their own tests. */
export const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  withActor({ kind: "system", name: "factory" }, work);

let count = 0;
export const next = (): number => ++count;

export async function makeUser(name = `사람 ${next()}`): Promise<string> {
  const user = await write((tx) =>
    tx.user.create({
      data: { email: `user-${randomUUID()}@example.org`, name, status: "ACTIVE", confirmedAt: new Date() },
    }),
  );
  return user.id;
}

/** A ten-digit registration number whose check digit holds (domain.md §4). */
export function registrationNumber(seed = next()): string {
  const digits = String(100_000_000 + seed)
    .split("")
    .map(Number);
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const sum = digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  const carried = sum + Math.floor((5 * (digits[8] ?? 0)) / 10);
  return `${digits.join("")}${(10 - (carried % 10)) % 10}`;
}

export async function makeOrganisation(
  kind: OrganisationKind,
  overrides: { name?: string; code?: string; verified?: boolean; establishedOn?: Date } = {},
): Promise<string> {
  const number = next();
  const {
    name = `기관 ${number}`,
    code,
    verified = true,
    establishedOn = new Date("2023-03-15T00:00:00Z"),
  } = overrides;
  const organisation = await write((tx) =>
    tx.organisation.create({
      data: {
        kind,
        name: { ko: name, en: `Organisation ${number}` },
        code: code ?? (kind === "PRIME" || kind === "MILITARY_UNIT" ? `T${number}` : undefined),
        registrationNumber: kind === "STARTUP" || kind === "PRIME" ? registrationNumber(number) : undefined,
        representative: `대표 ${number}`,
        establishedOn,
        address: `서울특별시 종로구 ${number}번지`,
        verification: verified ? "VERIFIED" : "UNVERIFIED",
        verifiedAt: verified ? new Date() : undefined,
      },
    }),
  );
  return organisation.id;
}

export async function join(userId: string, organisationId: string, role: MemberRole, maySign = false): Promise<string> {
  const membership = await write((tx) => tx.membership.create({ data: { userId, organisationId, role, maySign } }));
  return membership.id;
}

export async function grant(userId: string, kind: CapabilityKind, programmeId?: string): Promise<void> {
  await write(async (tx) => {
    await tx.capability.create({ data: { userId, kind, programmeId } });
    if (kind === "EVALUATOR") {
      await tx.evaluatorProfile.create({
        data: { userId, affiliation: "시험 기관", side: "MARKET", gender: "FEMALE" },
      });
    }
  });
}

export async function makeMember(organisationId: string, role: MemberRole, maySign = false): Promise<string> {
  const userId = await makeUser();
  await join(userId, organisationId, role, maySign);
  return userId;
}

export async function makeCapable(kind: CapabilityKind, programmeId?: string): Promise<string> {
  const userId = await makeUser();
  await grant(userId, kind, programmeId);
  return userId;
}

const origin = () => ({ address: "203.0.113.7", userAgent: "vitest", requestId: randomUUID() });

/** The context of a person's command; `offset` in milliseconds moves the clock it is judged by. */
export async function contextOf(userId: string, offset = 0): Promise<ActorContext> {
  return { actor: await actorOf(userId), clock: clockAt(offset), origin: origin() };
}

export const visitor = (offset = 0): ActorContext => ({
  actor: anonymousActor(),
  clock: clockAt(offset),
  origin: origin(),
});

export const system = (name = "test", offset = 0): ActorContext => ({
  actor: systemActor(name),
  clock: clockAt(offset),
  origin: origin(),
});
