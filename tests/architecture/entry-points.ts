import { exportedFunctions, read } from "./tree";

/** Everything through which somebody can reach data, by the names that the access matrix uses. */
export type EntryPoints = { pages: string[]; handlers: string[]; actions: string[]; commands: string[] };

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

export function entryPoints(files: readonly string[], text: (file: string) => string = read): EntryPoints {
  const exported = (file: string) => exportedFunctions(file, text(file));
  const folder = (file: string) => file.replace(/^app\//, "").replace(/\/?(page|route)\.tsx?$/, "");
  return {
    pages: files.filter((file) => /^app\/.*page\.tsx$/.test(file)).map(folder),
    handlers: files
      .filter((file) => /^app\/.*route\.ts$/.test(file))
      .flatMap((file) => handlerMethods(exported(file), text(file)).map((method) => `${method} ${folder(file)}`)),
    actions: files
      .filter((file) => /^lib\/[a-z]+\/actions(\.ts|\/[a-z-]+\.ts)$/.test(file))
      .flatMap((file) => exported(file).map((name) => `${file.replace(/^lib\//, "").replace(/\.ts$/, "")}#${name}`)),
    commands: files
      .filter((file) => /^lib\/[a-z]+\/commands\//.test(file))
      .map((file) =>
        file
          .replace(/^lib\//, "")
          .replace("/commands/", "/")
          .replace(/\.ts$/, ""),
      ),
  };
}

/** `export { handler as GET, handler as POST }` counts as much as a function does. */
function handlerMethods(names: readonly string[], source: string): string[] {
  const renamed = [...source.matchAll(/\bas ([A-Z]+)\b/g)].map((match) => match[1] ?? "");
  return methods.filter((method) => names.includes(method) || renamed.includes(method));
}

/** What `found` has and `rows` lack. */
export function missingRows(found: EntryPoints, rows: EntryPoints): string[] {
  const kinds = { page: "pages", handler: "handlers", action: "actions", command: "commands" } as const;
  return Object.entries(kinds).flatMap(([word, kind]) =>
    found[kind].filter((name) => !rows[kind].includes(name)).map((name) => `${word} ${name}`),
  );
}
