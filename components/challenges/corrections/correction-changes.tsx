import { VersionDifference } from "@/components/challenges/work/version-difference";
import { LocalParagraphs } from "@/components/programmes/local-text";
import type { Correction } from "@/lib/challenges/types";

/** Why a published text is corrected, and what differs. Files and annex are the same in both. */
export function CorrectionChanges({ correction }: { correction: Correction }) {
  const same = { annex: null, files: [] };
  return (
    <>
      <LocalParagraphs text={correction.reason} />
      <div className="correction__d">
        <VersionDifference
          before={{ content: correction.before, ...same }}
          after={{ content: correction.after, ...same }}
          compact
        />
      </div>
    </>
  );
}
