import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Badge, type Tone } from "@/components/ui/badge";
import { Icon, type IconName } from "@/components/ui/icon";
import type { ChallengeDraft } from "@/lib/challenges/schema";

type Access = ChallengeDraft["data"][number]["access"];

const accessLook: Record<Access, { icon: IconName; tone: Tone }> = {
  PUBLIC: { icon: "unlock", tone: "success" },
  ANNEX: { icon: "lock", tone: "outline" },
  AGREEMENT: { icon: "dash", tone: "grey" },
};

/** Data that can be shared: what, on what terms, and from when on. */
export function SharedData({ rows }: { rows: ChallengeDraft["data"] }) {
  const t = useTranslations("challenges.dataAccess");
  return (
    <ul className="annex">
      {rows.map((row, index) => (
        <li key={index}>
          <span className="annex__i">
            <Icon name={row.access === "PUBLIC" ? "file" : "lock"} />
          </span>
          <div>
            <strong>
              <LocalText text={row.name} />
            </strong>
            {row.terms.ko && (
              <p>
                <LocalText text={row.terms} />
              </p>
            )}
          </div>
          <Badge tone={accessLook[row.access].tone} icon={accessLook[row.access].icon}>
            {t(row.access)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
