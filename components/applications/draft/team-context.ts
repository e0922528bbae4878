"use client";

import { createContext, useContext } from "react";
import type { DraftProps } from "./draft-props";
import type { PresentColleague, TeamState } from "./watch-draft";

type Team = Pick<TeamState, "colleagues" | "files" | "comments"> & {
  draft: Pick<DraftProps, "id" | "locale" | "comment" | "settle">;
  /** Asks the server for what is new: after something of my own. */
  look: () => void;
};

const TeamContext = createContext<Team | undefined>(undefined);

/** Stands around the form of a draft: who else is in it, and what is said about its fields. */
export const TeamProvider = TeamContext.Provider;

export function useTeam(): Team {
  const team = useContext(TeamContext);
  if (!team) throw new Error("a part of a draft outside of its form");
  return team;
}

/** Colleagues who are in this field now. */
export function useHere(fieldId: string): PresentColleague[] {
  return useTeam().colleagues.filter((colleague) => colleague.fieldId === fieldId);
}
