import { newToken, sha256 } from "@/lib/platform/digest";
import { makeUser, write } from "./people";

const week = 7 * 24 * 60 * 60 * 1000;

/** An open invitation, with the secret of its link; `expiresIn` in milliseconds from now. */
export async function makeInvitation(
  organisationId: string,
  invitedById: string,
  { email = `invited-${Math.random()}@example.org`, expiresIn = week } = {},
): Promise<{ id: string; token: string; email: string }> {
  const token = newToken();
  const { id } = await write((tx) =>
    tx.invitation.create({
      data: {
        organisationId,
        invitedById,
        email,
        role: "EDITOR",
        tokenHash: sha256(token),
        expiresAt: new Date(Date.now() + expiresIn),
      },
    }),
  );
  return { id, token, email };
}

/** A person's pending request to join. */
export async function makeJoinRequest(
  organisationId: string,
  userId?: string,
): Promise<{ id: string; userId: string }> {
  const asking = userId ?? (await makeUser());
  const { id } = await write((tx) => tx.joinRequest.create({ data: { organisationId, userId: asking } }));
  return { id, userId: asking };
}

/** The living membership of a person. */
export const membershipOf = (organisationId: string, userId: string) =>
  write((tx) => tx.membership.findFirstOrThrow({ where: { organisationId, userId, endedAt: null } }));

/** Every membership of a person, also ended ones. */
export const membershipsOf = (organisationId: string, userId: string) =>
  write((tx) => tx.membership.findMany({ where: { organisationId, userId } }));

export const organisationRow = (id: string) => write((tx) => tx.organisation.findUniqueOrThrow({ where: { id } }));

/** Names of the audit events about a subject, oldest first. */
export async function eventsOf(subjectId: string): Promise<string[]> {
  const events = await write((tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } }));
  return events.map((event) => event.name);
}

/** Kinds of a person's notices, oldest first. */
export async function noticesOf(userId: string): Promise<string[]> {
  const notices = await write((tx) => tx.notice.findMany({ where: { userId }, orderBy: { id: "asc" } }));
  return notices.map((notice) => notice.kind);
}
