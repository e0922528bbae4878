import { listFollows } from "@/lib/notifications/queries/list-follows";
import { noStore } from "@/lib/platform/http/answer";
import { requestContext } from "@/lib/platform/request";

/** What the reader follows, for the buttons of public pages: their HTML is the same for everyone. */
export async function GET(): Promise<Response> {
  const { actor } = await requestContext();
  return noStore({ signedIn: actor.kind === "user", follows: await listFollows(actor) });
}
