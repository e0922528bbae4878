import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { changeFollow } from "@/lib/notifications/commands/change-follow";
import { endFollow } from "@/lib/notifications/commands/end-follow";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { sendDigests } from "@/lib/notifications/commands/send-digests";
import { stopMails } from "@/lib/notifications/commands/stop-mails";
import { listFollows } from "@/lib/notifications/queries/list-follows";
import { getMailStop, mailScopeOf, stopToken } from "@/lib/notifications/queries/mail-scope";
import { renderMail } from "@/lib/notifications/queries/render-mail";
import type { FollowFrequency, FollowSubject } from "@/lib/notifications/types";
import { countQueries } from "../../support/count-queries";
import { ownerSql } from "../../support/database";
import { contextOf, makeUser, system, visitor, write } from "../../factories/people";

const day = 24 * 60 * 60_000;
const notice = {
  kind: "challenges.challenge_withdrawn",
  params: { code: "26-KAI-01", title: "비파괴검사" },
  href: "/challenges/26-KAI-01",
};
const subject = (type: FollowSubject["type"] = "call"): FollowSubject => ({ type, id: randomUUID() });

const follow = async (userId: string, what: FollowSubject, frequency: FollowFrequency): Promise<string> => {
  const search = what.type === "search" ? `q=${what.id}` : null;
  const followed = await write((tx) => followSubject(tx, userId, what, { frequency, search }));
  if (!followed.ok) throw new Error("not followed");
  return followed.value.followId;
};

const mailsTo = (userId: string) =>
  ownerSql<{ to: string; locale: string; kind: string; params: Record<string, unknown> }>(
    `SELECT m."to"::text AS "to", m."locale", m."kind", m."params" FROM "Mail" m JOIN "User" u ON u."email" = m."to" WHERE u."id" = $1 ORDER BY m."createdAt"`,
    [userId],
  );
const noticesOf = (userId: string) => ownerSql(`SELECT "kind", "href" FROM "Notice" WHERE "userId" = $1`, [userId]);
const waiting = () => ownerSql<{ n: number }>(`SELECT count(*)::int AS n FROM "DigestItem"`).then((rows) => rows[0]?.n);
const tomorrow = () => sendDigests(system("digests", day));

beforeEach(async () => {
  await ownerSql(`DELETE FROM "Follow"`);
  await ownerSql(`DELETE FROM "Mail"`);
});

describe("following", () => {
  it("is once however often it is asked for, at the same time too, and the last frequency counts", async () => {
    const kim = await makeUser();
    const call = subject();
    await Promise.all([follow(kim, call, "DAILY"), follow(kim, call, "DAILY"), follow(kim, call, "DAILY")]);
    const followId = await follow(kim, call, "INSTANT");
    const { actor } = await contextOf(kim);
    expect(await listFollows(actor)).toEqual([
      { ...call, followId, frequency: "INSTANT", search: null, lookedAt: expect.any(Date) },
    ]);
  });

  it("is one's own: nobody else changes or ends it, and it ends at once", async () => {
    const [kim, lee] = [await makeUser(), await makeUser()];
    const call = subject();
    const followId = await follow(kim, call, "DAILY");
    const [asKim, asLee] = [await contextOf(kim), await contextOf(lee)];
    expect(await changeFollow(asLee, { followId, frequency: "NONE" })).toEqual({
      ok: false,
      refusals: [{ code: "common.not_found" }],
    });
    expect((await endFollow(asLee, call)).ok).toBe(true);
    expect(await listFollows(asKim.actor)).toHaveLength(1);
    expect((await endFollow(asKim, call)).ok).toBe(true);
    expect(await listFollows(asKim.actor)).toEqual([]);
  });

  it("has an end at 500", async () => {
    const kim = await makeUser();
    await ownerSql(
      `INSERT INTO "Follow" ("id", "userId", "subjectType", "subjectId", "frequency")
       SELECT gen_random_uuid(), $1, 'call', gen_random_uuid(), 'NONE' FROM generate_series(1, 499)`,
      [kim],
    );
    const last = subject();
    await follow(kim, last, "DAILY");
    await follow(kim, last, "INSTANT");
    expect(await write((tx) => followSubject(tx, kim, subject(), { frequency: "DAILY" }))).toEqual({
      ok: false,
      refusals: [{ code: "notifications.too_many_follows", params: { most: 500 } }],
    });
  });
});

describe("telling followers", () => {
  it("puts a notice for each, and a mail as each wants it", async () => {
    const [instant, daily, none, stranger] = [await makeUser(), await makeUser(), await makeUser(), await makeUser()];
    const call = subject();
    const followId = await follow(instant, call, "INSTANT");
    await follow(daily, call, "DAILY");
    await follow(none, call, "NONE");
    await follow(stranger, subject(), "INSTANT");
    await write((tx) => notifyFollowers(tx, [call], notice));
    for (const who of [instant, daily, none])
      expect(await noticesOf(who)).toEqual([{ kind: notice.kind, href: notice.href }]);
    expect(await noticesOf(stranger)).toEqual([]);
    expect((await mailsTo(instant)).map((mail) => mail.params)).toEqual([
      { ...notice.params, href: notice.href, stopFollow: followId },
    ]);
    expect([...(await mailsTo(daily)), ...(await mailsTo(none)), ...(await mailsTo(stranger))]).toEqual([]);
    expect(await waiting()).toBe(1);
  });

  it("tells one who follows several of the things once, in the quickest way, and those concerned at once", async () => {
    const [kim, lee] = [await makeUser(), await makeUser()];
    const [call, challenge, search] = [subject("call"), subject("challenge"), subject("search")];
    await follow(kim, call, "NONE");
    await follow(kim, challenge, "INSTANT");
    await follow(kim, search, "DAILY");
    await follow(lee, call, "DAILY");
    await write((tx) => notifyFollowers(tx, [call, challenge, search], notice, { also: [lee] }));
    for (const who of [kim, lee]) {
      expect(await noticesOf(who)).toHaveLength(1);
      expect(await mailsTo(who)).toHaveLength(1);
    }
    expect(await waiting()).toBe(0);
  });

  it("is over for a closed account, and for thousands it is a few statements", async () => {
    const call = subject();
    const closed = await makeUser();
    await follow(closed, call, "INSTANT");
    await ownerSql(`UPDATE "User" SET "status" = 'CLOSED' WHERE "id" = $1`, [closed]);
    await ownerSql(
      `WITH made AS (INSERT INTO "User" ("id", "email", "name", "status")
         SELECT gen_random_uuid(), 'many-' || n || '@example.org', 'many', 'ACTIVE' FROM generate_series(1, 5000) n RETURNING "id")
       INSERT INTO "Follow" ("id", "userId", "subjectType", "subjectId", "frequency")
       SELECT gen_random_uuid(), "id", 'call', $1, 'INSTANT' FROM made`,
      [call.id],
    );
    await write((tx) => notifyFollowers(tx, [call], notice));
    expect(await ownerSql(`SELECT count(*)::int AS n FROM "Mail"`)).toEqual([{ n: 5000 }]);
  });

  it("tells five thousand whom it concerns in a handful of statements, for a call's row is held meanwhile", async () => {
    const also = await ownerSql<{ id: string }>(
      `INSERT INTO "User" ("id", "email", "name", "status")
       SELECT gen_random_uuid(), 'concerned-' || n || '@example.org', 'many', 'ACTIVE' FROM generate_series(1, 5000) n
       RETURNING "id"`,
    ).then((rows) => rows.map(({ id }) => id));
    const statements = await countQueries(() =>
      write((tx) => notifyFollowers(tx, [subject()], notice, { also: [...also, ...also] })),
    );
    // The transaction's own three, those who follow, and for each 2,000 the people, their notices and their mails.
    expect(statements).toBe(4 + 3 * 3);
    const told = (userIds: string[]) =>
      ownerSql(
        `SELECT count(*)::int AS people, count(DISTINCT n."id")::int AS notices, count(DISTINCT m."id")::int AS mails
           FROM "User" u JOIN "Notice" n ON n."userId" = u."id" JOIN "Mail" m ON m."to" = u."email"
          WHERE u."id" = ANY ($1::uuid[]) AND m."params" = $2`,
        [userIds, { ...notice.params, href: notice.href }],
      );
    expect(await told(also)).toEqual([{ people: 5000, notices: 5000, mails: 5000 }]);
  });
});

describe("the daily mail", () => {
  it("gathers what came before eight o'clock into one mail to a person, and is none without news", async () => {
    const [kim, lee] = [await makeUser(), await makeUser()];
    const call = subject();
    await follow(kim, call, "DAILY");
    await follow(lee, subject(), "DAILY");
    await write((tx) => notifyFollowers(tx, [call], notice));
    await write((tx) => notifyFollowers(tx, [call], { ...notice, href: "/challenges/26-KAI-02" }));
    expect(await tomorrow()).toEqual({ ok: true, value: 1 });
    expect(await tomorrow()).toEqual({ ok: true, value: 0 });
    const [mail] = await mailsTo(kim);
    expect(mail).toMatchObject({ kind: "notifications.digest", params: { count: 2, stopDigest: kim } });
    expect(await mailsTo(lee)).toEqual([]);
    if (!mail) throw new Error("no mail");
    const letter = await renderMail(mail);
    expect(letter.subject).toBe("[방산 오픈이노베이션 챌린지] 관심 목록 소식 2건");
    expect(letter.text).toMatch(
      /1\. 수요과제가 철회되었습니다: 26-KAI-01\n[^]*\/challenges\/26-KAI-01\n\n2\. [^]*26-KAI-02/,
    );
    expect(letter.text).toContain(`/unsubscribe/${stopToken("digest", kim)}`);
    expect((await renderMail({ ...mail, locale: "en" })).subject).toContain("2 pieces of news from what you follow");
  });

  it("leaves what came after eight for the next day", async () => {
    const kim = await makeUser();
    const call = subject();
    await follow(kim, call, "DAILY");
    await write((tx) => notifyFollowers(tx, [call], notice));
    const eight = `(date_trunc('day', clock_timestamp() AT TIME ZONE 'Asia/Seoul') + interval '1 day 8 hours') AT TIME ZONE 'Asia/Seoul'`;
    await ownerSql(`UPDATE "DigestItem" SET "at" = ${eight}`);
    const [row] = await ownerSql<{ ms: number }>(
      `SELECT (extract(epoch FROM ${eight} - clock_timestamp()) * 1000)::float8 AS ms`,
    );
    const [atEight, dayAfter] = [(row?.ms ?? 0) + 5000, (row?.ms ?? 0) + day + 5000];
    expect(await sendDigests(system("digests", atEight))).toEqual({ ok: true, value: 0 });
    expect(await sendDigests(system("digests", dayAfter))).toEqual({ ok: true, value: 1 });
  });

  it("is one, though two workers send", async () => {
    const people = await Promise.all([makeUser(), makeUser(), makeUser(), makeUser()]);
    const call = subject();
    for (const who of people) await follow(who, call, "DAILY");
    await write((tx) => notifyFollowers(tx, [call], notice));
    await Promise.all([tomorrow(), tomorrow(), tomorrow()]);
    for (const who of people) expect(await mailsTo(who)).toHaveLength(1);
  });

  it("does not bring what the person no longer wants", async () => {
    const [kim, lee, park] = [await makeUser(), await makeUser(), await makeUser()];
    const call = subject();
    for (const who of [kim, lee, park]) await follow(who, call, "DAILY");
    await write((tx) => notifyFollowers(tx, [call], notice));
    const asLee = await contextOf(lee);
    const [followed] = await listFollows(asLee.actor);
    await endFollow(await contextOf(kim), call);
    await changeFollow(asLee, { followId: followed?.followId ?? "", frequency: "NONE" });
    await ownerSql(`UPDATE "User" SET "status" = 'CLOSED' WHERE "id" = $1`, [park]);
    expect(await tomorrow()).toEqual({ ok: true, value: 0 });
    expect(await waiting()).toBe(0);
  });
});

describe("the way out of a mail", () => {
  it("ends the mails about one thing without signing in, as often as it is used; the follow stays", async () => {
    const kim = await makeUser();
    const [call, other] = [subject(), subject()];
    const followId = await follow(kim, call, "INSTANT");
    await follow(kim, other, "INSTANT");
    await write((tx) => notifyFollowers(tx, [call], notice));
    const [mail] = await mailsTo(kim);
    const letter = mail && (await renderMail(mail));
    const token = letter?.stop?.split("/").at(-1) ?? "";
    expect(letter?.text).toContain(`/unsubscribe/${token}`);
    expect(await getMailStop(token)).toEqual({ scope: "follow", ended: false });
    for (let times = 0; times < 2; times += 1)
      expect(await stopMails(visitor(), { token })).toEqual({ ok: true, value: { scope: "follow" } });
    expect(await getMailStop(token)).toEqual({ scope: "follow", ended: true });
    const { actor } = await contextOf(kim);
    expect((await listFollows(actor)).map((one) => [one.followId === followId, one.frequency])).toEqual([
      [false, "INSTANT"],
      [true, "NONE"],
    ]);
  });

  it("of a daily mail ends the daily mail, and nothing that comes at once", async () => {
    const kim = await makeUser();
    const [call, other] = [subject(), subject()];
    await follow(kim, call, "DAILY");
    await follow(kim, other, "INSTANT");
    await write((tx) => notifyFollowers(tx, [call], notice));
    const token = stopToken("digest", kim);
    expect(await getMailStop(token)).toEqual({ scope: "digest", ended: false });
    await stopMails(visitor(), { token });
    expect(await getMailStop(token)).toEqual({ scope: "digest", ended: true });
    expect(await waiting()).toBe(0);
    const { actor } = await contextOf(kim);
    expect((await listFollows(actor)).map((one) => one.frequency).sort()).toEqual(["INSTANT", "NONE"]);
  });

  it("cannot be made up: every changed character, another purpose or none is refused", async () => {
    const token = stopToken("follow", randomUUID());
    const turned = [...token].map(
      (sign, at) => `${token.slice(0, at)}${sign === "A" ? "B" : "A"}${token.slice(at + 1)}`,
    );
    for (const bad of [...turned, "", ".", `${token}=`, `${token} `, `${token}.x`, token.split(".")[0] ?? ""])
      expect(mailScopeOf(bad)).toBeUndefined();
    expect(await getMailStop(`${token}x`)).toBeUndefined();
    expect(await stopMails(visitor(), { token: `${token}x` })).toEqual({
      ok: false,
      refusals: [{ code: "notifications.link_invalid" }],
    });
  });
});
