import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SMTPServer } from "smtp-server";
import { deliverMails } from "@/lib/notifications/commands/deliver-mails";
import { markRead } from "@/lib/notifications/commands/mark-read";
import { notify } from "@/lib/notifications/commands/notify";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import { listNotices } from "@/lib/notifications/queries/list-notices";
import { renderMail } from "@/lib/notifications/queries/render-mail";
import { withActor } from "@/lib/platform/db";
import { exitOf, startNode, typeScriptArgs } from "@/scripts/lib/processes";
import { ownerSql } from "../../support/database";
import { contextOf, makeUser } from "../../factories/people";

type Received = { to: string[]; text: string };
const received: Received[] = [];
let refuseNext = false;
/** While set, the server has a letter in hand and does not answer. */
let answer: Promise<void> | undefined;
let arrived: (() => void) | undefined;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) =>
    done(refuseNext ? Object.assign(new Error("mailbox full"), { responseCode: 452 }) : undefined),
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push({
        to: session.envelope.rcptTo.map((one) => one.address),
        text: Buffer.concat(chunks).toString("utf8"),
      });
      arrived?.();
      void (answer ?? Promise.resolve()).then(() => done());
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(async () => {
  received.length = 0;
  refuseNext = false;
  answer = undefined;
  arrived = undefined;
  await ownerSql(`DELETE FROM "Mail"`);
});

const asSystem = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor({ kind: "system", name: "test" }, work);
const letter = {
  to: "kim@example.org",
  locale: "ko",
  kind: "organisations.capability_granted",
  href: "/start",
  params: { capability: "AUDITOR" },
};

/** Makes the server wait before it takes the next letter. */
function slowServer() {
  const answered = Promise.withResolvers<void>();
  const letterThere = Promise.withResolvers<void>();
  answer = answered.promise;
  arrived = letterThere.resolve;
  return { hasLetter: letterThere.promise, answer: answered.resolve };
}

describe("mail", () => {
  it("leaves once, and loses its params", async () => {
    await asSystem((tx) => queueMail(tx, letter));
    expect(await deliverMails()).toBe(1);
    expect(await deliverMails()).toBe(0);
    expect(received.map((one) => one.to)).toEqual([["kim@example.org"]]);
    expect(received[0]?.text).toContain("From: portal@localhost");
    expect(await ownerSql(`SELECT "status", "params" FROM "Mail"`)).toEqual([{ status: "SENT", params: {} }]);
  });

  it("is sent once by two workers at a time", async () => {
    for (let index = 0; index < 8; index += 1)
      await asSystem((tx) => queueMail(tx, { ...letter, to: `kim${index}@example.org` }));
    await Promise.all([deliverMails(), deliverMails()]);
    expect(received.flatMap((one) => one.to).sort()).toEqual(
      Array.from({ length: 8 }, (_, index) => `kim${index}@example.org`),
    );
  });

  it("is sent once though the server takes its time and other workers look, and holds up no transaction", async () => {
    await asSystem((tx) => queueMail(tx, letter));
    const server = slowServer();
    const sending = deliverMails();
    await server.hasLetter;
    expect(await deliverMails()).toBe(0);
    const open = `SELECT 1 FROM pg_stat_activity WHERE "datname" = current_database() AND "state" = 'idle in transaction'`;
    expect(await ownerSql(open)).toEqual([]);
    server.answer();
    expect(await sending).toBe(1);
    expect(received).toHaveLength(1);
    expect(await ownerSql(`SELECT "status", "attempts" FROM "Mail"`)).toEqual([{ status: "SENT", attempts: 1 }]);
  });

  it("of a worker that is killed while sending is sent again when its time is over, as the same letter", async () => {
    await asSystem((tx) => queueMail(tx, letter));
    const server = slowServer();
    const worker = startNode(typeScriptArgs("tests/support/deliver-mails.ts"), process.env);
    await server.hasLetter;
    worker.kill("SIGKILL");
    await exitOf(worker);
    server.answer();
    expect(await deliverMails()).toBe(0);
    const lease = `SELECT "status", round(extract(epoch FROM "notBefore" - clock_timestamp()) / 60)::int AS minutes FROM "Mail"`;
    expect(await ownerSql(lease)).toEqual([{ status: "QUEUED", minutes: 15 }]);
    await ownerSql(`UPDATE "Mail" SET "notBefore" = clock_timestamp()`);
    expect(await deliverMails()).toBe(1);
    expect(await ownerSql(`SELECT "status" FROM "Mail"`)).toEqual([{ status: "SENT" }]);
    const [first, second] = received.map((one) => /^Message-ID: (.*)$/m.exec(one.text)?.[1]);
    expect(first).toMatch(/^<[0-9a-f-]{36}@/);
    expect(second).toBe(first);
    expect(received).toHaveLength(2);
  });

  it("that kills whoever takes it is given up after eight", async () => {
    await asSystem((tx) => queueMail(tx, letter));
    await ownerSql(`UPDATE "Mail" SET "attempts" = 8`);
    expect(await deliverMails()).toBe(1);
    expect(await ownerSql(`SELECT "status", "lastError" FROM "Mail"`)).toEqual([
      { status: "FAILED", lastError: "interrupted" },
    ]);
    expect(received).toEqual([]);
  });

  it("waits longer after each failure and is given up after eight", async () => {
    refuseNext = true;
    await asSystem((tx) => queueMail(tx, letter));
    await deliverMails();
    const wait = `SELECT "status", "attempts", round(extract(epoch FROM "notBefore" - clock_timestamp()) / 60)::int AS minutes FROM "Mail"`;
    expect(await ownerSql(wait)).toEqual([{ status: "QUEUED", attempts: 1, minutes: 1 }]);
    await ownerSql(`UPDATE "Mail" SET "attempts" = 7, "notBefore" = clock_timestamp()`);
    await deliverMails();
    expect(await ownerSql(`SELECT "status", "attempts" FROM "Mail"`)).toEqual([{ status: "FAILED", attempts: 8 }]);
    expect(received).toEqual([]);
  });

  it("is not written where the change is rolled back", async () => {
    const user = await makeUser();
    const failing = asSystem(async (tx) => {
      await notify(tx, [user], { kind: "organisations.capability_granted", href: "/startup" });
      throw new Error("later step failed");
    });
    await expect(failing).rejects.toThrow("later step failed");
    expect(await ownerSql(`SELECT count(*)::int AS mails FROM "Mail"`)).toEqual([{ mails: 0 }]);
    expect(await ownerSql(`SELECT count(*)::int AS notices FROM "Notice"`)).toEqual([{ notices: 0 }]);
  });
});

describe("the notice centre", () => {
  it("names things in the reader's language, as the mail does in the recipient's", async () => {
    const kim = await makeUser();
    const params = { organisation: { ko: "온결비전", en: "Onkyeol Vision" } };
    await asSystem((tx) => notify(tx, [kim], { kind: "organisations.member_joined", params, href: "/startup" }));
    const { actor } = await contextOf(kim);
    const named = async (locale: "ko" | "en") => (await listNotices(actor, 1, locale)).notices[0]?.params;
    expect(await named("ko")).toEqual({ organisation: "온결비전" });
    expect(await named("en")).toEqual({ organisation: "Onkyeol Vision" });
    const mail = { to: "kim@example.org", kind: "organisations.member_joined", params };
    expect((await renderMail({ ...mail, locale: "en" })).subject).toContain("Onkyeol Vision");
    expect((await renderMail({ ...mail, locale: "ko" })).subject).toContain("온결비전");
  });

  it("shows a person only their own, and marks them as read", async () => {
    const [kim, lee] = [await makeUser(), await makeUser()];
    await asSystem((tx) => notify(tx, [kim, lee, kim], { kind: "organisations.capability_granted", href: "/startup" }));
    const [asKim, asLee] = [await contextOf(kim), await contextOf(lee)];
    const mine = await listNotices(asKim.actor, 1, "ko");
    expect(mine).toMatchObject({
      unread: 1,
      more: false,
      notices: [{ kind: "organisations.capability_granted", href: "/startup", read: false }],
    });
    const id = mine.notices[0]?.id;
    expect(await markRead(asLee, { id })).toEqual({ ok: false, refusals: [{ code: "common.not_found" }] });
    expect((await markRead(asKim, { id })).ok).toBe(true);
    expect((await listNotices(asKim.actor, 1, "ko")).unread).toBe(0);
    expect((await listNotices(asLee.actor, 1, "ko")).unread).toBe(1);
    expect((await markRead(asLee, {})).ok).toBe(true);
    expect((await listNotices(asLee.actor, 1, "ko")).unread).toBe(0);
  });
});

it("writes a receipt's letter, whose words have names of their own", async () => {
  const digest = "0f".repeat(32);
  const at = { ko: "2025.11.20.(목) 15:59:59 KST (UTC+9)", en: "Thu 20 Nov 2025, 15:59:59 KST" };
  const params = {
    code: "25-KAI-01",
    title: { ko: "판독" },
    receipt: "25-ABCD1234X",
    number: 1,
    at,
    digest,
    href: "/x",
  };
  const letter = await renderMail({ to: "kim@demo.example", locale: "ko", kind: "applications.submitted", params });
  expect(letter.text).toContain(digest);
});
