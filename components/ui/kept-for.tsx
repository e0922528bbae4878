"use client";

import { createContext, useContext, type ReactNode } from "react";

const KeptForContext = createContext<string | undefined>(undefined);

/** Says whose typing the forms inside keep on the device. Stands once around the pages after sign-in. */
export function KeptFor({ person, children }: { person: string; children: ReactNode }) {
  return <KeptForContext value={person}>{children}</KeptForContext>;
}

/** The id of the signed-in person; undefined on pages that do not know their reader. */
export function useKeptFor(): string | undefined {
  return useContext(KeptForContext);
}
