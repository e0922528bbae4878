import "server-only";
import type { Tx } from "@/lib/platform/db";

/** The language for a mail to an address: its account's, else that of the one who writes. Nobody is told which. */
export async function languageFor(tx: Tx, email: string, writerId: string): Promise<string> {
  const known = await tx.user.findUnique({ where: { email }, select: { locale: true } });
  const writer = known ?? (await tx.user.findUnique({ where: { id: writerId }, select: { locale: true } }));
  return writer?.locale ?? "ko";
}
