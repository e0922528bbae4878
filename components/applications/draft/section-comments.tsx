"use client";

import { FieldComments } from "./field-comments";
import { useTeam } from "./team-context";

/** What was said about a section as a whole; nothing where nobody did: writers comment on its fields. */
export function SectionComments({ sectionId, label }: { sectionId: string; label: string }) {
  const { comments } = useTeam();
  const said = comments.threads.some((thread) => thread.sectionId === sectionId && thread.fieldId === null);
  return said && <FieldComments sectionId={sectionId} fieldId={null} label={label} />;
}
