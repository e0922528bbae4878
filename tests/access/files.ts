import { randomUUID } from "node:crypto";
import { dropUpload } from "@/lib/files/commands/drop-upload";
import { finishUpload } from "@/lib/files/commands/finish-upload";
import { receivePiece } from "@/lib/files/commands/receive-piece";
import { refused } from "@/lib/platform/result";
import { pdf, streamOf } from "../factories/files";
import { makeUpload } from "../factories/upload";
import type { AccessRows, CommandRow } from "./types";

type Attempt = Extract<CommandRow, { attempt: unknown }>["attempt"];

/** An upload of the startup's owner: nobody else, not even a colleague, knows that it exists. */
const ofUploader = (command: string, attempt: Attempt): CommandRow => ({
  command: `files/${command}`,
  allowed: ["startupOwner"],
  hidden: "others",
  attempt,
});

/** Each domain decides who may have its files; the leaf itself has only what is still on its way in. */
export const filesAccess: AccessRows = {
  pages: [],
  handlers: [
    {
      page: "api/viewer/[folder]/[name]",
      methods: ["GET"],
      allowed: "everyone",
      path: () => "/api/viewer/cmaps/KSCms-UHC-H.bcmap",
      shows: "a part of the PDF viewer's program, the same for everyone",
    },
    {
      page: "api/uploads",
      methods: ["GET", "POST"],
      allowed: "everyone",
      path: () => "/api/uploads?target=application_field&subject=%7B%7D",
      shows: "own unfinished uploads: where uploadedById; empty for visitors. Announcing one asks its target's command",
    },
    {
      page: "api/uploads/[id]",
      methods: ["PATCH", "DELETE", "POST"],
      allowed: ["startupOwner"],
      path: () => `/api/uploads/${randomUUID()}`,
      shows: "how far an own upload is: where uploadedById; by files/receive-piece, drop-upload and finish-upload",
    },
  ],
  commands: [
    { command: "files/begin-upload", internal: "the handler asks the target's command for the right first" },
    ofUploader("receive-piece", async (context, world) => {
      const uploadId = await makeUpload(world.people.startupOwner, pdf());
      return receivePiece(context, { uploadId, offset: 0 }, streamOf(pdf()));
    }),
    ofUploader("finish-upload", async (context, world) => {
      const uploadId = await makeUpload(world.people.startupOwner, pdf());
      return finishUpload(context, uploadId, async () => refused({ code: "files.empty" }));
    }),
    ofUploader("drop-upload", async (context, world) =>
      dropUpload(context, await makeUpload(world.people.startupOwner, pdf())),
    ),
    { command: "files/store-upload", internal: "the calling domain judges the right, before the bytes and after them" },
    { command: "files/copy-to-view", internal: "the calling domain judges the right, and opens what comes back" },
    { command: "files/make-copy", internal: "the calling domain judges the right, and opens what comes back" },
    { command: "files/open-file", internal: "takes the transaction in which the calling domain judged the right" },
    { command: "files/scan-file", internal: "run by the worker, through applications/scan-files" },
    { command: "files/purge-files", internal: "run by the worker, through applications/purge-applications" },
    { command: "files/settle-file", internal: "takes the transaction of the report that is handled" },
  ],
};
