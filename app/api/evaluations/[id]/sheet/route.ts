import { saveSheet } from "@/lib/evaluation/commands/save-sheet";
import { getSheet } from "@/lib/evaluation/queries/sheet";
import { saveSheetInput } from "@/lib/evaluation/schema";
import { actorContext, currentActor } from "@/lib/organisations/queries";
import { answer, jsonBody, noStore, parsed } from "@/lib/platform/http/answer";
import { notFound } from "@/lib/platform/result";

type Props = { params: Promise<{ id: string }> };

/** Bytes; a full sheet of ten criteria stays below. */
const LIMIT = 200_000;

/** What is saved now: asked for when another tab saved first. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    run: async () => {
      const sheet = await getSheet(await currentActor(), id);
      return sheet ? { ok: true, value: sheet } : notFound();
    },
    done: (sheet) => noStore(sheet),
  });
}

/** Saves the sheet as it is typed. Not a server action: a save must survive the tab that sent it (house.md: Drafts). */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    run: async (context) => {
      const body = await jsonBody(request, LIMIT);
      const given = typeof body === "object" && body !== null ? body : {};
      const input = parsed(saveSheetInput, { ...given, evaluationId: id });
      return input.ok ? saveSheet(context, input.value) : input;
    },
    done: (saved) => noStore(saved),
  });
}
