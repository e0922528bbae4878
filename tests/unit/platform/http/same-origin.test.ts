import { describe, expect, it } from "vitest";
import { isSameOrigin } from "@/lib/platform/http/same-origin";

const host = { host: "portal.example:3000" };
const ask = (method: string, headers: Record<string, string>, publicUrl?: string) =>
  isSameOrigin({ method, headers: new Headers({ ...host, ...headers }) }, publicUrl);

describe("requests that change something", () => {
  it.each(["GET", "HEAD", "OPTIONS"])("%s changes nothing and may come from anywhere", (method) => {
    expect(ask(method, { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(true);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "post", "UNKNOWN"])("%s comes from our own pages only", (method) => {
    expect(ask(method, { origin: "http://portal.example:3000", "sec-fetch-site": "same-origin" })).toBe(true);
    expect(ask(method, { origin: "http://portal.example:3000" })).toBe(true);
    expect(ask(method, { origin: "https://evil.example" })).toBe(false);
    expect(ask(method, { origin: "null" })).toBe(false);
    expect(ask(method, { origin: "http://portal.example:3001" })).toBe(false);
    expect(ask(method, { "sec-fetch-site": "same-site" })).toBe(false);
    expect(ask(method, { origin: "http://portal.example:3000", "sec-fetch-site": "cross-site" })).toBe(false);
    expect(ask(method, {})).toBe(false);
  });

  it("may come from the configured address when a proxy changed the host", () => {
    expect(ask("POST", { origin: "https://portal.go.kr" }, "https://portal.go.kr/app")).toBe(true);
    expect(ask("POST", { origin: "http://portal.go.kr" }, "https://portal.go.kr")).toBe(false);
    expect(ask("POST", { origin: "https://evil.example" }, "not a url")).toBe(false);
  });
});
