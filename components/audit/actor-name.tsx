import { useTranslations } from "next-intl";
import type { TrailLine } from "@/lib/audit/types";

/** Who acted: a person by name, background work by its own name, or a visitor. */
export function ActorName({ line }: { line: Pick<TrailLine, "actor" | "who"> }) {
  const t = useTranslations("audit.actor");
  if (line.who) return line.who;
  if (line.actor.startsWith("system:")) {
    const name = line.actor.slice("system:".length);
    return t("system", { name: t.has(`systems.${name}`) ? t(`systems.${name}`) : name });
  }
  return line.actor === "anonymous" ? t("anonymous") : t("closed");
}
