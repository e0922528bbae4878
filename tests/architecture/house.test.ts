import { describe, expect, it } from "vitest";
import { importBreach, vocabularyBreach } from "./layers";
import { importsOf, read, sourceFiles } from "./tree";

const files = sourceFiles();
const product = files.filter((file) => /^(app|lib|components)\//.test(file));

describe("the house", () => {
  it("has no file outside the vocabulary", () => {
    expect(product.flatMap((file) => vocabularyBreach(file) ?? [])).toEqual([]);
  });

  it("has no import against the way of a request", () => {
    expect(product.flatMap((file) => importsOf(file)).flatMap((one) => importBreach(one) ?? [])).toEqual([]);
  });

  it("reads the clock and the environment only in the platform", () => {
    const domainFiles = product.filter((file) => file.startsWith("lib/") && !file.startsWith("lib/platform/"));
    const offenders = domainFiles.filter((file) => /\bnew Date\(\)|\bDate\.now\(\)|\bprocess\.env\b/.test(read(file)));
    expect(offenders).toEqual([]);
  });

  it("marks what must never reach a browser", () => {
    const servers = product.filter((file) =>
      /^lib\/(?!platform\/)[a-z]+\/(queries(\.ts|\/)|commands\/|jobs\.ts)/.test(file),
    );
    expect(servers.filter((file) => !read(file).includes('import "server-only"'))).toEqual([]);
  });

  it("keeps types and checks switched on", () => {
    const switchedOff = /(:\s*any\b|<any>|\bas any\b|@ts-(ignore|expect-error|nocheck)|eslint-disable|as unknown as)/;
    const own = files.filter((file) => !file.startsWith("tests/architecture/"));
    expect(own.filter((file) => switchedOff.test(read(file)))).toEqual([]);
  });

  it("keeps files small enough to read", () => {
    expect(files.filter((file) => read(file).split("\n").length > 301)).toEqual([]);
  });

  it("skips no test and never sleeps in one", () => {
    const tests = files.filter((file) => file.startsWith("tests/") && !file.startsWith("tests/architecture/"));
    const idle = /\b(it|test|describe)\.(skip|only|todo|fixme)\b|waitForTimeout|\bsetTimeout\b|pg_sleep/;
    expect(tests.filter((file) => idle.test(read(file)))).toEqual([]);
  });
});

describe("the test of the house", () => {
  const breach = (from: string, to: string, typeOnly = false) => importBreach({ from, to, typeOnly });

  it.each([
    ["lib/platform/mail.ts", "lib/notifications/queries"],
    ["lib/challenges/rules.ts", "lib/challenges/queries"],
    ["lib/challenges/rules.ts", "next/navigation"],
    ["lib/programmes/queries.ts", "lib/challenges/queries"],
    ["lib/evaluation/commands/submit-evaluation.ts", "lib/applications/commands/submit-application"],
    ["lib/audit/queries.ts", "lib/organisations/queries"],
    ["components/ui/button.tsx", "lib/challenges/types"],
    ["components/challenges/list.tsx", "lib/challenges/queries"],
    ["lib/challenges/queries.ts", "lib/challenges/commands/submit-challenge"],
  ])("refuses %s → %s", (from, to) => {
    expect(breach(from, to)).toContain(to);
  });

  it.each([
    ["lib/evaluation/commands/submit-evaluation.ts", "lib/applications/queries"],
    ["lib/challenges/actions.ts", "lib/organisations/queries"],
    ["lib/challenges/commands/submit-challenge.ts", "lib/audit/commands/record-event"],
    ["components/challenges/list.tsx", "lib/challenges/types"],
  ])("lets %s → %s pass", (from, to) => {
    expect(breach(from, to)).toBeUndefined();
  });

  it("refuses unknown names", () => {
    expect(vocabularyBreach("lib/challenges/helpers.ts")).toContain("unknown file name");
    expect(vocabularyBreach("lib/gadgets/rules.ts")).toContain("unknown domain");
    expect(vocabularyBreach("lib/challenges/commands/submit.ts")).toContain("verb");
    expect(vocabularyBreach("lib/challenges/queries/list.ts")).toBeUndefined();
  });
});
