import { NextResponse } from "next/server";
import { currentActor } from "@/lib/organisations/queries";
import { getMe } from "@/lib/organisations/queries/me";

/** Who reads, for the frame of public pages: their HTML is the same for everyone, and this is asked for afterwards. */
export async function GET(): Promise<NextResponse> {
  const me = await getMe(await currentActor());
  return NextResponse.json(me, { headers: { "Cache-Control": "private, no-store" } });
}
