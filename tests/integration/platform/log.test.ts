import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLog } from "@/lib/platform/log";
import { write } from "@/tests/factories/people";

const email = "secret.person@example.org";
const name = "비밀스러운 이름";

/** The line that an error of this work leaves in the log. */
async function lineOf(work: () => Promise<unknown>): Promise<string> {
  const error: unknown = await work().then(
    () => new Error("nothing failed"),
    (thrown: unknown) => thrown,
  );
  let line = "";
  createLog({ write: (text) => void (line += text) }).error({ err: error, requestId: "request-1" }, "an action failed");
  return line;
}

const failures: [string, string, () => Promise<unknown>][] = [
  [
    "a violated constraint",
    "P2002",
    () => write((tx) => tx.user.createMany({ data: [1, 2].map(() => ({ email, name })) })),
  ],
  [
    "a value that is none",
    "PrismaClientValidationError",
    () => write((tx) => tx.user.create({ data: { email, name, confirmedAt: new Date(Number.NaN) } })),
  ],
  ["text that is no JSON", "SyntaxError", async () => JSON.parse(name)],
];

beforeEach(() => vi.stubEnv("LOG_LEVEL", "info"));
afterEach(() => vi.unstubAllEnvs());

describe("an error in the log", () => {
  it.each(failures)("of %s has its kind or code and where it arose, and no personal data", async (_, code, work) => {
    const line = await lineOf(work);
    expect(line).toContain(code);
    expect(line).toContain(".js:");
    expect(line).not.toContain(email);
    expect(line).not.toContain(name);
    expect(JSON.parse(line)).toMatchObject({ requestId: "request-1", msg: "an action failed" });
  });

  it("of our own keeps its sentence", async () => {
    expect(await lineOf(() => Promise.reject(new Error("an announced call without a form")))).toContain(
      "an announced call without a form",
    );
  });
});
