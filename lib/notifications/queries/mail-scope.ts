import "server-only";
import { z } from "zod";
import { withActor } from "@/lib/platform/db";
import { readToken, signToken } from "@/lib/platform/signed-token";
import type { MailScope } from "../types";

const purpose = "stop-mails";
const scoped = z.tuple([z.enum(["follow", "digest"]), z.uuid()]);

/** The secret part of a link that ends mails: about one follow, or the daily mail of one person. */
export const stopToken = (scope: MailScope, id: string): string => signToken(purpose, `${scope}:${id}`);

/** What such a link ends and whether that has ended already, for whoever holds it; undefined where it is none of ours. */
export async function getMailStop(token: string): Promise<{ scope: MailScope; ended: boolean } | undefined> {
  const told = mailScopeOf(token);
  if (!told) return undefined;
  const { scope, id } = told;
  const where =
    scope === "follow" ? { id, NOT: { frequency: "NONE" as const } } : { userId: id, frequency: "DAILY" as const };
  return withActor({ kind: "anonymous" }, async (tx) => ({ scope, ended: (await tx.follow.count({ where })) === 0 }));
}

/** What such a link ends, or undefined where it is none of ours. */
export function mailScopeOf(token: string): { scope: MailScope; id: string } | undefined {
  const read = scoped.safeParse(readToken(purpose, token)?.split(":"));
  return read.success ? { scope: read.data[0], id: read.data[1] } : undefined;
}
