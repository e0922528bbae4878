import { proposeSelection } from "@/lib/selection/commands/propose-selection";
import { confirmSelection } from "@/lib/selection/commands/confirm-selection";
import { publishResults } from "@/lib/selection/commands/publish-results";
import { ownerSql } from "../support/database";
import { evaluateAll, valueOf } from "./evaluation";
import { contextOf } from "./people";
import type { World } from "./world";

/** Minutes that are long enough to be taken. */
export const minutes = "심의 위원이 순위와 동점 처리를 확인하였고 이견이 없었다. 회의는 14시에 마쳤다.";

/** The world's officer proposes; `version` is that of the round that was sent back. */
export const propose = async ({ people, call }: World, version?: number) =>
  proposeSelection(await contextOf(people.officer), { callId: call.id, minutes, version });

/** The round of the world's call. */
export async function roundOf({ call }: World): Promise<{ id: string; status: string; version: number }> {
  const [round] = await ownerSql<{ id: string; status: string; version: number }>(
    `SELECT "id", "status", "version" FROM "SelectionRound" WHERE "callId" = $1`,
    [call.id],
  );
  return round ?? { id: "", status: "", version: -1 };
}

/** What names that round, as it stands, to those who decide on it. */
export async function signOf(world: World): Promise<{ roundId: string; version: number }> {
  const { id, version } = await roundOf(world);
  return { roundId: id, version };
}

/** Everything evaluated, proposed, confirmed and published by the world's people. */
export async function publishSelection(world: World, evaluators: readonly string[]): Promise<void> {
  await evaluateAll(world, [...evaluators]);
  valueOf(await propose(world));
  valueOf(await confirmSelection(await contextOf(world.people.approver), await signOf(world)));
  valueOf(await publishResults(await contextOf(world.people.officer), await signOf(world)));
}

/** How many rows of a table meet a condition. */
export const countOf = async (table: string, condition: string, values: unknown[]): Promise<number> =>
  (await ownerSql(`SELECT 1 FROM "${table}" WHERE ${condition}`, values)).length;
