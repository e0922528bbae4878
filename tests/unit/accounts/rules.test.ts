import { describe, expect, it } from "vitest";
import { deviceName } from "@/lib/accounts/rules/device";
import { tombstone } from "@/lib/accounts/rules/tombstone";
import { readSignInError, signInError } from "@/lib/accounts/schema/sign-in-answer";
import { accountWorkflow, type AccountVerb } from "@/lib/accounts/workflow";
import type { UserStatus } from "@/lib/platform/db/generated/enums";
import { allows } from "@/lib/platform/workflow";

describe("the workflow of an account", () => {
  const legal: Record<AccountVerb, UserStatus[]> = {
    confirm: ["UNCONFIRMED"],
    reset_password: ["UNCONFIRMED", "ACTIVE"],
    close: ["ACTIVE"],
  };
  const statuses: UserStatus[] = ["UNCONFIRMED", "ACTIVE", "CLOSED"];
  const verbs: AccountVerb[] = ["confirm", "reset_password", "close"];

  it.each(verbs.flatMap((verb) => statuses.map((status) => ({ verb, status }))))(
    "$verb from $status",
    ({ verb, status }) => {
      expect(allows(accountWorkflow, verb, status)).toBe(legal[verb].includes(status));
    },
  );

  it("never leads out of a closed account", () => {
    expect(verbs.filter((verb) => allows(accountWorkflow, verb, "CLOSED"))).toEqual([]);
  });
});

describe("the name of a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
      "Chrome · Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
      "Edge · Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Whale/4.33.325.17 Safari/537.36",
      "Whale · Windows",
    ],
    [
      "Mozilla/5.0 (Linux; Android 15; SM-S928N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
      "Samsung Internet · Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
      "Safari · iOS",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0", "Firefox · macOS"],
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36", "Linux"],
    ["curl/8.5.0", ""],
    [null, ""],
  ])("%s", (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});

describe("the answer of a refused sign-in", () => {
  it("comes through next-auth's one line of text", () => {
    const limited = signInError([{ code: "common.too_many_attempts", params: { minutes: 14 } }]);
    expect(readSignInError(limited)).toEqual({ code: "common.too_many_attempts", minutes: 14 });
    expect(readSignInError(signInError([{ code: "accounts.not_confirmed" }]))).toEqual({
      code: "accounts.not_confirmed",
    });
  });

  it.each(["CredentialsSignin", "", "accounts.unknown", "common.unexpected", "<script>:9"])(
    "does not take %j for an answer",
    (line) => {
      expect(readSignInError(line)).toBeUndefined();
    },
  );

  it("drops minutes that are no number", () => {
    expect(readSignInError("common.too_many_attempts:soon")).toEqual({ code: "common.too_many_attempts" });
  });
});

describe("a tombstone", () => {
  it("is unique, says nothing of the person, and can receive no mail", () => {
    const { email, name } = tombstone("018f-1");
    expect(email).toBe("closed-018f-1@closed.invalid");
    expect(email).not.toBe(tombstone("018f-2").email);
    expect(name).not.toContain("018f");
  });
});
