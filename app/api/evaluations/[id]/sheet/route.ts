import { z } from "zod";
import { saveSheet } from "@/lib/evaluation/commands/save-sheet";
import { getSheet } from "@/lib/evaluation/queries/sheet";
import { saveSheetInput } from "@/lib/evaluation/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";
import { notFound, ok } from "@/lib/platform/result";

type Props = { params: Promise<{ id: string }> };

/** Bytes; a full sheet of ten criteria stays below. */
const LIMIT = 200_000;

/** What is saved now: asked for when another tab saved first. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: z.uuid("common.not_found"),
    input: () => id,
    run: async ({ actor }, evaluationId) => {
      const sheet = await getSheet(actor, evaluationId);
      return sheet ? ok(sheet) : notFound();
    },
    done: noStore,
  });
}

/** Saves the sheet as it is typed. Not a server action: a save must survive the tab that sent it (house.md: Drafts). */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: saveSheetInput,
    limit: LIMIT,
    input: (body) => ({ ...body, evaluationId: id }),
    run: saveSheet,
    done: noStore,
  });
}
