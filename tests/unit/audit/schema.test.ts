import { expect, it } from "vitest";
import { trailFilter } from "@/lib/audit/schema";

it("leaves out days that the database does not know", () => {
  const filter = trailFilter.parse({ from: "0000-01-01", until: "2026-02-30" });
  expect([filter.from, filter.until]).toEqual([undefined, undefined]);
  expect(trailFilter.parse({ from: "2026-11-20" }).from).toBe("2026-11-20");
});
