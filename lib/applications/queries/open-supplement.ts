import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { supplementItems, type SupplementItem } from "../schema/content";

export type OpenSupplement = {
  id: string;
  number: number;
  baseVersionId: string;
  items: SupplementItem[];
  requestedAt: Date;
  /** The fields that are open until then. */
  fields: ReadonlySet<string>;
  dueAt: Date;
  /** Its day has passed, to the microsecond, by the database's clock. */
  overdue: boolean;
  now: Date;
};

type Row = Omit<OpenSupplement, "items" | "fields"> & { items: unknown };

/** The request that an application has neither answered nor had taken back, if any. */
export async function readOpenSupplement(
  tx: Tx,
  clock: Clock,
  applicationId: string,
): Promise<OpenSupplement | undefined> {
  const [row] = await tx.$queryRaw<Row[]>`
    WITH timed AS MATERIALIZED (SELECT clock_timestamp() + ${clock.offset} * interval '1 millisecond' AS "now")
    SELECT "id", "number", "baseVersionId", "items", "requestedAt", "dueAt", "dueAt" <= "now" AS "overdue", "now"
      FROM "SupplementRequest", timed
     WHERE "applicationId" = ${applicationId}::uuid AND "answeredAt" IS NULL AND "endedAt" IS NULL`;
  if (!row) return undefined;
  const items = stored(supplementItems, row.items);
  return { ...row, items, fields: new Set(items.map((item) => item.fieldId)) };
}
