import { expect, it } from "vitest";
import { jsonBody } from "@/lib/platform/http/answer";

const sent = (body: string) => new Request("http://localhost/", { method: "PUT", body });

it("holds nothing that the database cannot keep: no NUL, no half of a character", async () => {
  const body = String.raw`{ "answers": { "summary": "가\u0000나\ud83d", "tags": ["\ude80"] }, "version": 1 }`;
  expect(await jsonBody(sent(body), 1000)).toEqual({ answers: { summary: "가나�", tags: ["�"] }, version: 1 });
});

it("is told apart where it is too long, and empty where it is no object", async () => {
  const long = sent(`{"a":"${"가".repeat(31)}"}`);
  expect(await jsonBody(long.clone(), 100)).toBeUndefined();
  expect(await jsonBody(long, 101)).toEqual({ a: "가".repeat(31) });
  for (const body of ["{", "null", "1", `"가"`, ""]) expect(await jsonBody(sent(body), 100)).toEqual({});
});

it("stops reading a body that says no length as soon as it is too long", async () => {
  let given = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        given += 1;
        controller.enqueue(new TextEncoder().encode("가".repeat(10)));
        if (given === 1000) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: "half" } = { method: "PUT", body, duplex: "half" };
  const request = new Request("http://localhost/", init);
  expect(request.headers.has("content-length")).toBe(false);
  expect(await jsonBody(request, 100)).toBeUndefined();
  expect(given).toBe(4);
});
