import type { AccessRows } from "./types";

/** The leaf has no pages of its own; each domain decides who may have its files. */
export const filesAccess: AccessRows = {
  pages: [],
  commands: [
    { command: "files/store-upload", internal: "the calling domain judges the right, before the bytes and after them" },
    { command: "files/open-file", internal: "takes the transaction in which the calling domain judged the right" },
    { command: "files/purge-files", internal: "run by the worker, through applications/purge-applications" },
    { command: "files/settle-file", internal: "takes the transaction of the report that is handled" },
  ],
};
