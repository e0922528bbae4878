export const dynamic = "force-dynamic";

/** A handler that does nothing. */
export function GET(): Response {
  return Response.json({ bare: true });
}
