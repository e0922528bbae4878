import { stopMails } from "@/lib/notifications/commands/stop-mails";
import { requestContext } from "@/lib/platform/request";

type Props = { params: Promise<{ token: string }> };

/**
 * What a mailbox's own button asks for (RFC 8058): one POST from anywhere, without a page. The signed link in the
 * address is the only proof, so no cookie can be misused from a foreign site. A person gets the page instead.
 */
export async function POST(_: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  const stopped = await stopMails(await requestContext(), { token });
  return new Response(null, { status: stopped.ok ? 200 : 404, headers: { "Cache-Control": "no-store" } });
}
