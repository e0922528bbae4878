import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { settleComment } from "@/lib/applications/commands/settle-comment";
import { getReceipt } from "@/lib/applications/queries/receipt";
import { getStartupHome } from "@/lib/applications/queries/home";
import { newsKinds } from "@/lib/applications/rules/news";
import { markRead } from "@/lib/notifications/commands/mark-read";
import { notify } from "@/lib/notifications/commands/notify";
import { listUnread } from "@/lib/notifications/queries/list-unread";
import { makeApplication, makeChallenge } from "@/tests/factories/application";
import { contextOf, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { countQueries } from "@/tests/support/count-queries";
import { ownerSql } from "@/tests/support/database";

let world: World;

beforeEach(async () => {
  world = await makeWorld();
});

const home = async (user = world.people.startupOwner) => getStartupHome((await contextOf(user)).actor);
const todos = async (user?: string) => (await home(user)).todos.map(({ kind, mine }) => [kind, mine]);

describe("comments of colleagues on the startup's home", () => {
  const comment = (authorId: string, threadId: string | null = null) => {
    const id = randomUUID();
    const row = { id, applicationId: world.application.id, sectionId: "proposal", threadId, authorId };
    const written = write((tx) =>
      tx.draftComment.create({ data: { ...row, text: "시험 조건을 더 적어 주세요.", createdAt: new Date() } }),
    );
    return written.then(() => id);
  };

  test("wait for everybody but who had the last word, until they are settled", async () => {
    const { startupOwner, startupEditor, startupViewer, otherStartupOwner } = world.people;
    const thread = await comment(startupEditor);
    expect(await todos(startupOwner)).toEqual([["read_comments", true]]);
    expect(await todos(startupViewer)).toEqual([["read_comments", false]]);
    expect(await todos(startupEditor)).toEqual([]);
    expect(await todos(otherStartupOwner)).toEqual([]);
    await comment(startupOwner, thread);
    expect(await todos(startupOwner)).toEqual([]);
    expect(await todos(startupEditor)).toEqual([["read_comments", true]]);
    await settleComment(await contextOf(startupViewer), { threadId: thread, resolved: true });
    expect(await todos(startupEditor)).toEqual([]);
  });

  test("are due with the draft, and no longer after the close", async () => {
    await comment(world.people.startupEditor);
    const { todos: open, tracks } = await home();
    expect(open[0]?.dueAt).toEqual(tracks[0]?.call.closesAt);
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    expect(await todos()).toEqual([]);
  });
});

test("news waits on the reader's own home until it is read, in the reader's language", async () => {
  const { startupOwner, startupEditor } = world.people;
  const tell = (kind: string) =>
    write((tx) =>
      notify(tx, [startupOwner], { kind, params: { code: "26", title: { ko: "공고", en: "Call" } }, href: "/startup" }),
    );
  await tell("applications.extension_released");
  await tell("applications.submitted");
  const news = async (user: string, locale: "ko" | "en" = "en") =>
    listUnread((await contextOf(user)).actor, newsKinds, locale);
  const [first, ...rest] = await news(startupOwner);
  expect([first?.kind, first?.params.title, rest]).toEqual(["applications.extension_released", "Call", []]);
  expect(await news(startupEditor)).toEqual([]);
  await markRead(await contextOf(startupOwner), { id: first?.id });
  expect(await news(startupOwner)).toEqual([]);
});

test("twenty applications ask the database no more often than one", async () => {
  const { actor } = await contextOf(world.people.startupOwner);
  const one = await countQueries(() => getStartupHome(actor));
  for (let number = 1; number < 20; number++) {
    const challenge = await makeChallenge({
      callId: world.call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
    });
    await makeApplication({
      callId: world.call.id,
      challengeId: challenge.id,
      organisationId: world.startup,
      authorId: world.people.startupOwner,
      status: number % 2 === 0 ? "DRAFT" : "SUBMITTED",
    });
  }
  expect((await home()).tracks).toHaveLength(20);
  expect(await countQueries(() => getStartupHome(actor))).toBe(one);
  expect(one).toBeLessThanOrEqual(26);
});

test("the receipt tells the startup what the screening came to, in the officer's words", async () => {
  const reason = "제출 서류의 기재 내용이 사실과 다름을 확인했습니다.";
  const seen = async () =>
    (await getReceipt((await contextOf(world.people.startupViewer)).actor, world.application.id))?.screening;
  expect(await seen()).toBeNull();
  await write((tx) =>
    tx.screening.create({
      data: {
        applicationId: world.application.id,
        result: "INELIGIBLE",
        checks: [],
        reason,
        screenedById: world.people.officer,
        screenedAt: new Date(),
      },
    }),
  );
  expect(await seen()).toMatchObject({ result: "INELIGIBLE", reason });
});
