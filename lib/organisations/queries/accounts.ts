import "server-only";
import { withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf, type Paging } from "@/lib/platform/paging";
import { isAdministrator, userIdOf } from "../policy";
import type { AccountDetail, AccountLine, Actor, OrganisationLine } from "../types";
import { bareDigits } from "../rules/numbers";

const pageSize = 50;

/** Accounts whose address or name holds the words, for administrators; without words the newest. */
export function searchAccounts(
  actor: Actor,
  words: string,
  page: number,
): Promise<(Paging & { lines: AccountLine[]; total: number }) | undefined> {
  return withActor(actor, async (tx) => {
    if (!isAdministrator(actor)) return undefined;
    const like = { contains: escaped(words), mode: "insensitive" as const };
    const where = words ? { OR: [{ email: like }, { name: like }] } : {};
    const total = await tx.user.count({ where });
    const { paging, rows: shown } = pageOf(page, total, pageSize);
    const rows = await tx.user.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...shown,
      select: {
        id: true,
        name: true,
        email: true,
        status: true,
        capabilities: { where: { endedAt: null }, distinct: ["kind"], select: { kind: true } },
        _count: { select: { memberships: { where: { endedAt: null } } } },
      },
    });
    const lines = rows.map(({ _count, capabilities, ...row }) => ({
      ...row,
      capabilities: capabilities.map((held) => held.kind),
      memberships: _count.memberships,
    }));
    return { lines, total, ...paging };
  });
}

/** One account with what it belongs to and may do; nothing of what it wrote. */
export function getAccount(actor: Actor, id: string): Promise<AccountDetail | undefined> {
  return withActor(actor, async (tx) => {
    if (!isAdministrator(actor)) return undefined;
    const user = await tx.user.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        email: true,
        status: true,
        createdAt: true,
        evaluator: { select: { affiliation: true, side: true } },
        memberships: {
          where: { endedAt: null },
          orderBy: { joinedAt: "asc" },
          take: 50,
          select: { role: true, maySign: true, organisation: { select: { id: true, name: true, kind: true } } },
        },
        capabilities: {
          where: { endedAt: null },
          orderBy: { grantedAt: "asc" },
          select: { id: true, kind: true, grantedAt: true, programme: { select: { name: true } } },
        },
      },
    });
    if (!user) return undefined;
    const programmes = await tx.programme.findMany({
      orderBy: { code: "asc" },
      take: 50,
      select: { id: true, name: true },
    });
    return {
      ...user,
      memberships: user.memberships.map(({ organisation, ...held }) => ({
        ...held,
        organisationId: organisation.id,
        organisation: stored(storedText, organisation.name),
        kind: organisation.kind,
      })),
      capabilities: user.capabilities.map(({ programme, ...held }) => ({
        ...held,
        programme: programme ? stored(storedText, programme.name) : null,
      })),
      self: user.id === userIdOf(actor),
      programmes: programmes.map((programme) => ({ id: programme.id, name: stored(storedText, programme.name) })),
    };
  });
}

/** All organisations for administrators, by a part of the name or the whole number; newest first. */
export function searchOrganisations(
  actor: Actor,
  words: string,
  page: number,
): Promise<(Paging & { lines: OrganisationLine[]; total: number }) | undefined> {
  return withActor(actor, async (tx) => {
    if (!isAdministrator(actor)) return undefined;
    const named = (language: string) => ({
      name: { path: [language], string_contains: words, mode: "insensitive" as const },
    });
    const number = bareDigits(words);
    const numbered = /^\d{10}$/.test(number) ? [{ registrationNumber: number }] : [];
    const where = words ? { OR: [named("ko"), named("en"), ...numbered] } : {};
    const total = await tx.organisation.count({ where });
    const { paging, rows: shown } = pageOf(page, total, pageSize);
    const rows = await tx.organisation.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...shown,
      select: {
        id: true,
        name: true,
        kind: true,
        registrationNumber: true,
        verification: true,
        _count: { select: { memberships: { where: { endedAt: null } } } },
        memberships: {
          where: { endedAt: null, user: { status: "ACTIVE" } },
          // Owners first: one is enough to know that there is one.
          orderBy: [{ role: "asc" }, { joinedAt: "asc" }],
          take: 20,
          select: { id: true, role: true, user: { select: { name: true } } },
        },
      },
    });
    const lines = rows.map(({ _count, name, memberships, ...row }) => ({
      ...row,
      name: stored(storedText, name),
      members: _count.memberships,
      ownerless:
        row.kind === "AGENCY" || memberships[0]?.role === "OWNER"
          ? null
          : memberships.map(({ id, user }) => ({ membershipId: id, name: user.name })),
    }));
    return { lines, total, ...paging };
  });
}

/** Prisma hands `contains` to LIKE as it is: signs of a pattern are meant as themselves. */
const escaped = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
