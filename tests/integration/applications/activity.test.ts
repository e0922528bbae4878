import { expect, test } from "vitest";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { getStartupHome } from "@/lib/applications/queries/home";
import { contextOf, write } from "@/tests/factories/people";
import { makeWorld } from "@/tests/factories/world";

test("the startup's home lists what its own people did, the newest first, and nothing of those who judge", async () => {
  const world = await makeWorld();
  const { startupEditor, startupOwner, officer, otherStartupOwner } = world.people;
  const happened = async (user: string, name: string, id: string) => recordEventOf(await contextOf(user), name, id);
  await happened(startupEditor, "draft_edited", world.application.id);
  await happened(startupOwner, "application_submitted", world.application.id);
  await happened(officer, "application_screened", world.application.id);
  await happened(otherStartupOwner, "application_submitted", world.otherApplication.id);
  const home = await getStartupHome((await contextOf(startupOwner)).actor);
  expect(home.activity.map(({ kind, applicationId }) => [kind, applicationId])).toEqual([
    ["submitted", world.application.id],
    ["edited", world.application.id],
  ]);
});

const recordEventOf = (context: Awaited<ReturnType<typeof contextOf>>, name: string, id: string) =>
  write((tx) => recordEvent(tx, context, { name, subject: { type: "application", id } }));
