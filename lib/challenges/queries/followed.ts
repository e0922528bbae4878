import "server-only";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { listFollows } from "@/lib/notifications/queries/list-follows";
import type { FollowLine } from "@/lib/notifications/types";
import { nameOf, nameSelect } from "../queries";
import { searchOf } from "../rules/search";
import type { Followed } from "../types";
import { countNew } from "./matching-searches";

/** What the person follows with its name and its call's closing date, as their own list shows it; the latest first. */
export async function listFollowed(actor: Actor): Promise<{ now: Date } & Followed> {
  const follows = await listFollows(actor);
  const idsOf = (type: FollowLine["type"]) => follows.filter((one) => one.type === type).map((one) => one.id);
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const calls = await tx.call.findMany({
      where: { id: { in: idsOf("call") } },
      select: { id: true, code: true, title: true, status: true, opensAt: true, closesAt: true },
    });
    const challenges = await tx.challenge.findMany({
      where: { id: { in: idsOf("challenge") } },
      select: { id: true, status: true, call: { select: { status: true, closesAt: true } }, ...nameSelect },
    });
    const searches = await searchesOf(tx, follows);
    const owners = await tx.organisation.findMany({
      where: { code: { in: searches.flatMap(({ search }) => search.owner) } },
      select: { code: true, name: true },
    });
    const callById = new Map(calls.map((call) => [call.id, call]));
    const challengeById = new Map(challenges.map((challenge) => [challenge.id, challenge]));
    return {
      now,
      calls: follows.flatMap((follow) => {
        const call = callById.get(follow.id);
        return call ? [{ ...call, follow, title: stored(storedText, call.title) }] : [];
      }),
      challenges: follows.flatMap((follow) => {
        const row = challengeById.get(follow.id);
        if (!row) return [];
        const open = row.status === "PUBLISHED" && row.call.status === "ANNOUNCED";
        return [{ follow, ...nameOf(row), closesAt: open ? row.call.closesAt : null }];
      }),
      searches,
      ownerNames: Object.fromEntries(owners.map(({ code, name }) => [code ?? "", stored(storedText, name)])),
    };
  });
}

/** The saved searches, each with how many challenges were published under it since the person last looked. */
async function searchesOf(tx: Tx, follows: Awaited<ReturnType<typeof listFollows>>): Promise<Followed["searches"]> {
  const saved = follows.flatMap((follow) =>
    follow.search === null ? [] : [{ follow, search: searchOf(follow.search), since: follow.lookedAt }],
  );
  const counts = await countNew(tx, saved);
  return saved.map(({ follow, search }, index) => ({ follow, search, fresh: counts[index] ?? 0 }));
}
