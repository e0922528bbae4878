import { useTranslations } from "next-intl";

const marks = [
  { key: "plan", className: "o4" },
  { key: "actual", className: "f2" },
  { key: "running", className: "f1" },
  { key: "late", className: "fh" },
] as const;

/** What the marks of the Gantt mean, and the pattern that its hatched bars are filled with. */
export function GanttLegend() {
  const t = useTranslations("milestones.gantt");
  return (
    <ul className="wk-legend">
      {marks.map(({ key, className }) => (
        <li key={key}>
          <svg width="16" height="12" aria-hidden="true" focusable="false">
            {key === "late" && <Hatch />}
            <rect x="1" y="1" width="14" height="10" className={className} />
          </svg>
          {t(key)}
        </li>
      ))}
      {(["today", "payment"] as const).map((key) => (
        <li key={key}>
          <svg width="16" height="12" aria-hidden="true" focusable="false">
            <line x1="8" x2="8" y1="0" y2="12" className={key === "today" ? "lcut" : "l1"} />
          </svg>
          {t(key)}
        </li>
      ))}
    </ul>
  );
}

function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" style={{ fill: "var(--v3-soft)" }} />
        <rect width="2" height="5" style={{ fill: "var(--v3)" }} />
      </pattern>
    </defs>
  );
}
