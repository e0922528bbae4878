import type { AccessRows } from "./types";

const text = (page: string) => ({ page, allowed: "everyone", shows: "a text that is the same for everyone" }) as const;

export const shellAccess: AccessRows = {
  pages: [
    text("[locale]/(public)/accessibility"),
    text("[locale]/(public)/contact"),
    text("[locale]/(public)/licences"),
    text("[locale]/(public)/maintenance"),
    text("[locale]/(public)/privacy"),
    text("[locale]/(public)/terms"),
    text("[locale]/(auth)/session-ended"),
  ],
  commands: [],
};
