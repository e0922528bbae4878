import type { ReactNode } from "react";
import { currentActor } from "@/lib/organisations/queries";
import { areasOf } from "@/lib/organisations/queries/me";
import { Area } from "../area";

/** Pages that belong to the person rather than to a role: the menu leads back to every area that is theirs. */
export default async function CalendarLayout({ children }: { children: ReactNode }) {
  const areas = areasOf(await currentActor());
  return <Area nav={areas.map((area) => ({ href: area.href, labelKey: `areas.${area.label}` }))}>{children}</Area>;
}
