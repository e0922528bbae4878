import { expect, test, type Browser } from "@playwright/test";
import { closingCall, type ClosingCall } from "./support/closing-call";
import { button, open, signedIn, type Person } from "./support/person";
import { wordsLike } from "./support/words";

/** Far enough for the first press, near enough for the test. */
const SECONDS = 15;

const startups = ["bion", "byeolmuri", "neulchan", "mirgyeol", "doraesol", "yunseul"] as const;

let call: ClosingCall;

test.describe.configure({ timeout: 240_000 });
test.afterAll(() => call.database.end());

/**
 * Six startups stand before the button as the call closes: what the server acknowledged before the deadline counts, and
 * nothing else; whatever the connection did meanwhile.
 */
test("in the last second exactly what was acknowledged before the deadline counts", async ({ browser }) => {
  call = await closingCall(startups);
  const standing: Standing[] = [];
  for (const startup of startups) standing.push(await ready(browser, startup));
  const [early, lost, held, ...racing] = standing;
  if (!early || !lost || !held) throw new Error("a startup is missing");
  await call.database.query(
    `UPDATE "Call" SET "closesAt" = clock_timestamp() + $2 * interval '1 second' WHERE "id" = $1`,
    [call.callId, SECONDS],
  );

  await press(early);
  // The server acknowledges it, and the answer never arrives.
  const dropped = await throughServer(lost, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(lost);
  await dropped();
  // It leaves the browser in time and reaches the server after the close.
  const arrived = await throughServer(held, async (route) => {
    await untilClose(0);
    await route.continue();
  });
  await press(held);
  // Three go at the very edge: either way is right, as long as all agree on which.
  const edges = racing.map(async (person, index) => {
    await untilClose(300 - 300 * index);
    await press(person);
  });
  await Promise.all([arrived(), ...edges]);
  await untilClose(0);

  await expectReceipt(early);
  await expectRefused(held);
  await expect(lost.page.getByText(lost.t("ui.form.failed"))).toBeVisible();
  await press(lost);
  await expectReceipt(lost);
  for (const person of racing) {
    const receipt = person.page.getByRole("heading", { name: person.t("applications.receipt.received") });
    await expect(receipt.or(refusal(person)).first()).toBeVisible();
    expect(await receipt.isVisible()).toBe((await countingOf(person)) === 1);
  }
  expect(await countingOf(early)).toBe(1);
  expect(await countingOf(lost)).toBe(1);
  expect(await countingOf(held)).toBe(null);

  const late = await call.database.query(
    `SELECT 1 FROM "SubmittedVersion" v JOIN "Application" a ON a."id" = v."applicationId" JOIN "Call" c ON c."id" = a."callId"
      WHERE c."id" = $1 AND (v."submittedAt" >= c."closesAt" OR a."countingVersionId" <> v."id" OR v."number" <> 1)`,
    [call.callId],
  );
  expect(late.rows).toEqual([]);
});

type Standing = Person & { applicationId: string };

/** Signed in, before the button, with the attestation given. */
async function ready(browser: Browser, startup: (typeof startups)[number]): Promise<Standing> {
  const person = await signedIn(browser, "ko", `owner.${startup}`);
  const applicationId = call.applications[startup] ?? "";
  await open(person, `/startup/applications/${applicationId}/submit`);
  await person.page.getByRole("checkbox", { name: person.t("applications.submit.attest") }).check();
  return { ...person, applicationId };
}

const press = (person: Person) => button(person, person.t("applications.submit.submit")).click();

type Handler = Parameters<Standing["page"]["route"]>[1];

/** Takes the next action of the page into one's own hands; the answer waits until that is done. */
async function throughServer({ page }: Standing, handle: Handler): Promise<() => Promise<void>> {
  const done = Promise.withResolvers<void>();
  await page.route(
    (url) => url.pathname.includes("/submit"),
    async (route, request) => {
      if (request.method() !== "POST") return route.fallback();
      await handle(route, request);
      await page.unrouteAll({ behavior: "ignoreErrors" });
      done.resolve();
    },
  );
  return () => done.promise;
}

/** Waits until the database's clock stands so many milliseconds before the close (negative: after it). */
async function untilClose(milliseconds: number): Promise<void> {
  const query = `SELECT clock_timestamp() >= "closesAt" - $2 * interval '1 millisecond' AS reached FROM "Call" WHERE "id" = $1`;
  const reached = async () => (await call.database.query(query, [call.callId, milliseconds])).rows[0]?.reached;
  await expect.poll(reached, { intervals: [10], timeout: 60_000 }).toBe(true);
}

async function expectReceipt({ page, t }: Person): Promise<void> {
  await expect(page.getByRole("heading", { name: t("applications.receipt.received") })).toBeVisible({
    timeout: 30_000,
  });
}

const refusal = ({ page, t }: Person) =>
  page.getByText(wordsLike(t, "applications.refusals.deadline_passed", "deadline"));

async function expectRefused(person: Person): Promise<void> {
  await expect(refusal(person).first()).toBeVisible({ timeout: 30_000 });
}

async function countingOf({ applicationId }: Standing): Promise<number | null> {
  const { rows } = await call.database.query<{ number: number | null }>(
    `SELECT v."number" FROM "Application" a LEFT JOIN "SubmittedVersion" v ON v."id" = a."countingVersionId" WHERE a."id" = $1`,
    [applicationId],
  );
  return rows[0]?.number ?? null;
}
