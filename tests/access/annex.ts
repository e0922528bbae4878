import { acceptTerms } from "@/lib/challenges/commands/accept-terms";
import { attachChallengeFile } from "@/lib/challenges/commands/attach-challenge-file";
import { copyAnnex } from "@/lib/challenges/commands/copy-annex";
import { openAnnex } from "@/lib/challenges/commands/open-annex";
import { openAttachment } from "@/lib/challenges/commands/open-attachment";
import { removeChallengeFile } from "@/lib/challenges/commands/remove-challenge-file";
import { makeAnnex } from "../factories/annex";
import { pdf, sourceOf } from "../factories/files";
import { oncePerWorld } from "../factories/world";
import { everyone, type AccessRows, type Who } from "./types";

const members: readonly Who[] = ["demandOwner", "demandEditor", "demandViewer"];
const writers: readonly Who[] = ["demandOwner", "demandEditor"];
const managers: readonly Who[] = ["officer", "approver"];
const startup: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];
const outsiders = everyone.filter((who) => ![...members, ...managers].includes(who));

/** A challenge beside the world's own that has an annex; the world's startup has accepted its terms. */
const annexOf = oncePerWorld((world) =>
  makeAnnex({
    callId: world.call.id,
    organisationId: world.demandOwner,
    authorId: world.people.demandOwner,
    startup: world.startup,
    acceptedBy: startup.map((who) => world.people[who as "startupOwner"]),
  }),
);

export const annexAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/startup/challenges/[code]/annex",
      allowed: "signed-in",
      path: async (world) => `/startup/challenges/${(await annexOf(world)).code}/annex`,
      shows:
        "an annex's terms to members of verified startups, its text to those who accepted them; to others who may read it",
    },
  ],
  handlers: [
    {
      page: "api/challenges/[id]/files/[fileId]",
      methods: ["GET"],
      allowed: [...members, ...managers],
      visitor: 401,
      path: async (world) => {
        const { id, fileId } = await annexOf(world);
        return `/api/challenges/${id}/files/${fileId}`;
      },
      shows: "an annex file as it was given, to its demand owner and managers; public files to everyone",
    },
    {
      page: "api/challenges/[id]/annex/[part]",
      methods: ["GET"],
      allowed: startup,
      visitor: 401,
      path: async (world) => `/api/challenges/${(await annexOf(world)).id}/annex/text`,
      shows: "a copy marked with its reader, to those who accepted the terms for a verified startup",
    },
  ],
  actions: [
    { action: "challenges/actions/materials#acceptTermsAction", command: "challenges/accept-terms" },
    { action: "challenges/actions/materials#removeChallengeFileAction", command: "challenges/remove-challenge-file" },
  ],
  commands: [
    {
      command: "challenges/attach-challenge-file",
      allowed: writers,
      hidden: outsiders,
      attempt: async (context, world) => {
        const { id: challengeId } = await annexOf(world);
        const input = { challengeId, audience: "PUBLIC" as const, name: "a.pdf", attested: true };
        return attachChallengeFile(context, input, sourceOf(pdf()));
      },
    },
    {
      command: "challenges/remove-challenge-file",
      allowed: writers,
      hidden: outsiders,
      attempt: async (context, world) => {
        const { id: challengeId, fileId } = await annexOf(world);
        return removeChallengeFile(context, { challengeId, fileId });
      },
    },
    {
      command: "challenges/accept-terms",
      allowed: startup,
      hidden: everyone.filter((who) => !startup.includes(who) && who !== "otherStartupOwner"),
      attempt: async (context, world) => {
        const { id: challengeId, versionId } = await annexOf(world);
        return acceptTerms(context, { challengeId, versionId, organisationId: world.startup, accepted: "on" });
      },
    },
    {
      command: "challenges/open-annex",
      allowed: [...startup, "otherStartupOwner"],
      hidden: "others",
      attempt: async (context, world) => openAnnex(context, (await annexOf(world)).code),
    },
    {
      command: "challenges/copy-annex",
      allowed: startup,
      hidden: "others",
      attempt: async (context, world) => copyAnnex(context, { challengeId: (await annexOf(world)).id, part: "text" }),
    },
    {
      command: "challenges/open-attachment",
      allowed: [...members, ...managers],
      hidden: "others",
      attempt: async (context, world) => {
        const { id: challengeId, fileId } = await annexOf(world);
        return openAttachment(context, { challengeId, fileId });
      },
    },
    { command: "challenges/record-opening", internal: "takes the transaction in which the annex is opened" },
  ],
};
