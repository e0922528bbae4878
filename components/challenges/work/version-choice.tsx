import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/input";

export type VersionName = { value: string; label: string };

type Props = { path: string; versions: VersionName[]; from: string; to: string };

/** Which two versions are compared; the choice stands in the address. */
export function VersionChoice({ path, versions, from, to }: Props) {
  const t = useTranslations("challenges.versions");
  return (
    <form method="get" action={path} className="wk-filter" aria-label={t("choose")}>
      {(
        [
          ["from", from],
          ["to", to],
        ] as const
      ).map(([name, value]) => (
        <label key={name} className="wide">
          {t(name)}
          <Select name={name} defaultValue={value} small>
            {versions.map((version) => (
              <option key={version.value} value={version.value}>
                {version.label}
              </option>
            ))}
          </Select>
        </label>
      ))}
      <Button type="submit" size="s">
        {t("compare")}
      </Button>
    </form>
  );
}
