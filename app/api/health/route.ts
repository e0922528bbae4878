import { log } from "@/lib/platform/log";
import { withActor } from "@/lib/platform/db";

export const dynamic = "force-dynamic";

/** `{"status":"ok"}` once the database answers, 503 otherwise; for load balancers and the launcher. */
export async function GET(): Promise<Response> {
  try {
    await withActor({ kind: "system", name: "health" }, (tx) => tx.$queryRaw`SELECT 1`);
    return answer(200, { status: "ok", database: "ok" });
  } catch (error) {
    log().error({ err: error }, "the database does not answer");
    return answer(503, { status: "unavailable", database: "unreachable" });
  }
}

const answer = (status: number, body: Record<string, string>) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
