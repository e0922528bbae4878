import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalsToEnd, refusalsToGrant } from "@/lib/organisations/rules/capabilities";
import { changedFacts, refusalsOfFacts, touchesIdentity, type StoredFacts } from "@/lib/organisations/rules/facts";
import { isSealingLate, isWorkerSilent } from "@/lib/organisations/rules/health";
import {
  INVITATION_DAYS,
  invitationExpiry,
  refusalsToAppoint,
  refusalsToLoseOwner,
  signsAfter,
} from "@/lib/organisations/rules/members";
import type { OrganisationFacts } from "@/lib/organisations/schema";
import { verification, type VerificationVerb } from "@/lib/organisations/workflow";
import type { CapabilityKind, VerificationStatus } from "@/lib/platform/db/generated/enums";
import { allows } from "@/lib/platform/workflow";

const codes = (refusals: { code: string }[]) => refusals.map((refusal) => refusal.code);

describe("the day of establishment", () => {
  const facts = (establishedOn: string): OrganisationFacts => ({
    kind: "STARTUP",
    name: { ko: "가", en: undefined },
    registrationNumber: "1248100998",
    corporateNumber: undefined,
    representative: "나",
    establishedOn,
    address: "다",
  });
  // 20 November 2025, 00:00:00.000 in Korea.
  const midnight = new Date("2025-11-19T15:00:00.000Z");

  it("may be today in Korea, not tomorrow", () => {
    expect(refusalsOfFacts(facts("2025-11-20"), midnight)).toEqual([]);
    expect(codes(refusalsOfFacts(facts("2025-11-21"), midnight))).toEqual(["organisations.established_on_invalid"]);
    const before = new Date(midnight.getTime() - 1);
    expect(codes(refusalsOfFacts(facts("2025-11-20"), before))).toEqual(["organisations.established_on_invalid"]);
  });

  it("may not lie before 1900", () => {
    expect(refusalsOfFacts(facts("1900-01-01"), midnight)).toEqual([]);
    expect(codes(refusalsOfFacts(facts("1899-12-31"), midnight))).toEqual(["organisations.established_on_invalid"]);
  });
});

describe("a change of facts", () => {
  const before: StoredFacts = {
    name: { ko: "온결비전" },
    registrationNumber: "1248100998",
    corporateNumber: null,
    representative: "홍길동",
    establishedOn: "2023-03-15",
    address: "서울",
  };

  it.each([
    [{ name: { ko: "온결" } }, true],
    [{ representative: "이순신" }, true],
    [{ registrationNumber: "2208162517" }, true],
    [{ name: { ko: "온결비전", en: "Ongyeol" } }, false],
    [{ address: "부산" }, false],
    [{ corporateNumber: "1101110062432" }, false],
    [{ establishedOn: "2023-03-16" }, true],
    [{}, false],
  ] as [Partial<StoredFacts>, boolean][])("%j touches what was verified: %s", (change, touches) => {
    expect(touchesIdentity(before, { ...before, ...change })).toBe(touches);
  });

  it("is told with both values and nothing else", () => {
    const after = { ...before, address: "부산", name: { ko: "온결비전", en: "Ongyeol" } };
    expect(changedFacts(before, after)).toEqual({
      keys: ["name", "address"],
      before: { name: { ko: "온결비전" }, address: "서울" },
      after: { name: { ko: "온결비전", en: "Ongyeol" }, address: "부산" },
    });
    expect(changedFacts(before, { ...before }).keys).toEqual([]);
  });
});

describe("members", () => {
  it("keep one owner, whoever goes", () => {
    expect(codes(refusalsToLoseOwner(["a"], "a"))).toEqual(["organisations.last_owner"]);
    expect(refusalsToLoseOwner(["a", "b"], "a")).toEqual([]);
    expect(refusalsToLoseOwner(["a"], "b")).toEqual([]);
  });

  it("sign by appointment only as editors", () => {
    expect(refusalsToAppoint("EDITOR")).toEqual([]);
    expect(codes(refusalsToAppoint("VIEWER"))).toEqual(["organisations.signer_must_be_editor"]);
    expect(codes(refusalsToAppoint("OWNER"))).toEqual(["organisations.signer_must_be_editor"]);
    expect(signsAfter("EDITOR", true)).toBe(true);
    expect(signsAfter("VIEWER", true)).toBe(false);
    expect(signsAfter("OWNER", true)).toBe(false);
  });

  it("are invited for seven days", () => {
    const now = new Date("2025-11-20T00:00:00Z");
    expect(invitationExpiry(now)).toEqual(new Date("2025-11-27T00:00:00Z"));
    expect(INVITATION_DAYS).toBe(7);
  });
});

describe("capabilities", () => {
  const kinds: CapabilityKind[] = ["ADMINISTRATOR", "AUDITOR", "OFFICER", "APPROVER", "EVALUATOR"];
  const lone = new Set<CapabilityKind>(["ADMINISTRATOR", "AUDITOR"]);

  it("keep administrators and auditors apart from every other duty, and only those", () => {
    for (const wanted of kinds) {
      for (const held of kinds.filter((kind) => kind !== wanted)) {
        const apart = lone.has(wanted) || lone.has(held);
        const refusals = refusalsToGrant(
          { kind: wanted, programmeId: null },
          [{ kind: held, programmeId: null }],
          false,
        );
        expect([wanted, held, codes(refusals)]).toEqual([wanted, held, apart ? ["organisations.duties_apart"] : []]);
      }
    }
  });

  it("exclude each other both ways round", () => {
    const kind = fc.constantFrom(...kinds);
    fc.assert(
      fc.property(kind, kind, (a, b) => {
        const refused = (wanted: CapabilityKind, held: CapabilityKind) =>
          codes(
            refusalsToGrant({ kind: wanted, programmeId: null }, [{ kind: held, programmeId: null }], false),
          ).includes("organisations.duties_apart");
        expect(refused(a, b)).toBe(refused(b, a));
      }),
    );
  });

  it("above everything are for nobody who belongs to an organisation", () => {
    for (const wanted of kinds) {
      const refusals = codes(refusalsToGrant({ kind: wanted, programmeId: null }, [], true));
      expect([wanted, refusals]).toEqual([wanted, lone.has(wanted) ? ["organisations.duties_apart"] : []]);
    }
  });

  it("are given once per programme", () => {
    const held = [{ kind: "OFFICER" as const, programmeId: "one" }];
    expect(codes(refusalsToGrant({ kind: "OFFICER", programmeId: "one" }, held, false))).toEqual([
      "organisations.capability_held",
    ]);
    expect(refusalsToGrant({ kind: "OFFICER", programmeId: "two" }, held, false)).toEqual([]);
    expect(refusalsToGrant({ kind: "APPROVER", programmeId: "one" }, held, false)).toEqual([]);
  });

  it("leave one administrator", () => {
    expect(codes(refusalsToEnd("ADMINISTRATOR", 1))).toEqual(["organisations.last_administrator"]);
    expect(refusalsToEnd("ADMINISTRATOR", 2)).toEqual([]);
    expect(refusalsToEnd("OFFICER", 1)).toEqual([]);
  });
});

describe("the workflow of a verification", () => {
  const statuses: VerificationStatus[] = ["UNVERIFIED", "REQUESTED", "VERIFIED", "REFUSED"];
  const legal: Record<VerificationVerb, VerificationStatus[]> = {
    request: ["UNVERIFIED", "REFUSED"],
    verify: ["REQUESTED"],
    refuse: ["REQUESTED"],
    reopen: ["VERIFIED"],
  };

  it.each(Object.entries(legal))("%s is legal from %j only", (verb, from) => {
    const name = verb as VerificationVerb;
    expect(statuses.filter((status) => allows(verification, name, status))).toEqual(
      statuses.filter((status) => from.includes(status)),
    );
  });

  it("never verifies what nobody asked to be verified", () => {
    const verbs = fc.array(fc.constantFrom(...(Object.keys(legal) as VerificationVerb[])));
    fc.assert(
      fc.property(verbs, (path) => {
        let status: VerificationStatus = "UNVERIFIED";
        let asked = false;
        for (const verb of path) {
          if (!allows(verification, verb, status)) continue;
          if (verb === "request" || verb === "reopen") asked = true;
          if (verb === "verify") expect(asked).toBe(true);
          if (verb === "verify" || verb === "refuse") asked = false;
          status = verification[verb].to;
        }
      }),
    );
  });
});

describe("the system's health", () => {
  const now = new Date("2025-11-20T07:00:00Z");
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const audit = (oldestUnsealedAt: Date | null) => ({
    now,
    audit: { lastSealedAt: null, position: "0", unsealed: 1, oldestUnsealedAt },
  });

  it("calls a worker silent after two minutes, or when none was ever seen", () => {
    expect(isWorkerSilent({ now, workerSeenAt: ago(120_000) })).toBe(false);
    expect(isWorkerSilent({ now, workerSeenAt: ago(120_001) })).toBe(true);
    expect(isWorkerSilent({ now, workerSeenAt: null })).toBe(true);
  });

  it("calls sealing late after a minute", () => {
    expect(isSealingLate(audit(ago(60_000)))).toBe(false);
    expect(isSealingLate(audit(ago(60_001)))).toBe(true);
    expect(isSealingLate(audit(null))).toBe(false);
  });
});
