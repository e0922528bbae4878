import { acceptInvitation } from "@/lib/organisations/commands/accept-invitation";
import { inviteMember } from "@/lib/organisations/commands/invite-member";
import { registerOrganisation } from "@/lib/organisations/commands/register-organisation";
import { requestVerification } from "@/lib/organisations/commands/request-verification";
import { verifyOrganisation } from "@/lib/organisations/commands/verify-organisation";
import { organisationFacts } from "@/lib/organisations/schema";
import { koreanDay } from "@/lib/platform/i18n/days";
import { demoAccounts, demoDemandOwners, demoStartups } from "./accounts";
import { tokenFor, type People } from "./people";
import { as, look, moment, must } from "./stage";

/** Organisation ids by the code of a demand owner or the key of a startup. */
export type Organisations = { of: (key: string) => string };

const at = moment(-255, "11:00");
const units = new Set(["AF", "NAVY"]);

/** Every company and unit: registered by its owner, joined by its people, verified by the officer. */
export async function organisations(people: People): Promise<Organisations> {
  const ids = new Map<string, string>();
  const entries = [...Object.entries(demoDemandOwners), ...Object.entries(demoStartups)];
  for (const [index, [key, name]] of entries.entries()) {
    const owner = people.of(`owner.${key.toLowerCase()}@demo.example`);
    const facts = organisationFacts.parse(factsOf(key, name, index));
    const { id } = await must(registerOrganisation(await as(owner, at), { ...facts, example: true }));
    await must(requestVerification(await as(owner, at), { id, version: await versionOf(id) }));
    const officer = await as(people.of("officer@demo.example"), moment(-254, "10:00"));
    await must(
      verifyOrganisation(officer, {
        id,
        version: await versionOf(id),
        code: key in demoDemandOwners ? key : undefined,
      }),
    );
    ids.set(key, id);
  }
  for (const { email, holds } of demoAccounts) {
    if (holds.kind !== "member" || holds.role === "OWNER") continue;
    const owner = people.of(`owner.${holds.organisation.toLowerCase()}@demo.example`);
    const organisationId = ids.get(holds.organisation) ?? "";
    await must(inviteMember(await as(owner, at), { organisationId, email, role: holds.role }));
    await must(acceptInvitation(await as(people.of(email), at), { token: await tokenFor(email) }));
  }
  return { of: (key) => ids.get(key) ?? fail(key) };
}

function fail(key: string): never {
  throw new Error(`no organisation ${key}`);
}

const versionOf = (id: string) =>
  look(async (tx) => (await tx.organisation.findUniqueOrThrow({ where: { id }, select: { version: true } })).version);

function factsOf(key: string, name: { ko: string; en: string }, index: number) {
  if (units.has(key)) return { kind: "MILITARY_UNIT", name, address: "주소 예시" };
  const startup = key in demoStartups;
  return {
    kind: startup ? "STARTUP" : "PRIME",
    name,
    registrationNumber: exampleNumber(index),
    representative: `예시 대표 ${index + 1}`,
    establishedOn: koreanDay(moment(startup ? -365 * (1 + (index % 5)) - 40 : -365 * 25)),
    address: addressOf(key, startup, index),
  };
}

/** Two startups share an office: the screening finds them linked, and an officer has to look. */
function addressOf(key: string, startup: boolean, index: number): string {
  if (["haedam", "doraesol"].includes(key)) return "대전광역시 유성구 대학로 99, 창업보육센터 3층 (예시)";
  return startup ? `대전광역시 유성구 대학로 ${100 + index} (예시)` : `경상남도 창원시 성산구 ${100 + index} (예시)`;
}

/** A registration number whose check digit holds (domain.md §4); 999 begins no tax office's numbers. */
function exampleNumber(index: number): string {
  const digits = `99981${String(index).padStart(4, "0")}`.split("").map(Number);
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const sum = digits.reduce((total, digit, place) => total + digit * (weights[place] ?? 0), 0);
  const carried = sum + Math.floor((5 * (digits[8] ?? 0)) / 10);
  return `${digits.join("")}${(10 - (carried % 10)) % 10}`;
}
