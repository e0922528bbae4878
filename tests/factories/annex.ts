import { createHash, randomUUID } from "node:crypto";
import { storage } from "@/lib/platform/storage";
import { textPdf } from "@/lib/platform/pdf-stamp";
import { challengeContent } from "@/lib/challenges/schema";
import { testContent } from "./application";
import { streamOf } from "./files";
import { next, write } from "./people";

export type AnnexOptions = {
  callId: string;
  organisationId: string;
  authorId: string;
  /** A startup, and its people who have accepted the terms for it. */
  startup?: string;
  acceptedBy?: readonly string[];
};

export const annexText = "연동 규격: 포트 7001, 형식은 JSON입니다.";
export const annexTerms = "제안서를 쓰는 데에만 씁니다.";

/** A published challenge with an annex of a text and one PDF, and with one public PDF. */
export async function makeAnnex(options: AnnexOptions) {
  const { callId, organisationId, authorId, startup, acceptedBy = [] } = options;
  const id = randomUUID();
  const versionId = randomUUID();
  const code = `A-${next()}`;
  const now = new Date();
  const bytes = await textPdf("규격", [], ["별첨 파일의 글"]);
  const [closed, open] = [await keep(bytes), await keep(bytes)];
  const files = [
    { ...closed.file, audience: "ANNEX" as const, name: "연동 규격.pdf" },
    { ...open.file, audience: "PUBLIC" as const, name: "시편 사양.pdf" },
  ];
  const annex = { text: { ko: annexText }, terms: { ko: annexTerms } };
  const content = challengeContent.parse(testContent);
  await write(async (tx) => {
    await tx.challenge.create({
      data: { id, callId, organisationId, code, content, annex, fields: ["ai"], createdById: authorId },
    });
    for (const [index, { fileId, name, size, mediaType, sha256, audience }] of files.entries()) {
      const storageKey = [closed, open][index]?.key ?? "";
      await tx.storedFile.create({
        data: {
          id: fileId,
          organisationId,
          uploadedById: authorId,
          name,
          size,
          mediaType,
          sha256,
          storageKey,
          attestedAt: now,
        },
      });
      await tx.challengeFile.create({ data: { challengeId: id, fileId, audience, addedById: authorId, addedAt: now } });
    }
    await tx.challengeVersion.create({
      data: { id: versionId, challengeId: id, number: 1, content, annex, files, submittedById: authorId },
    });
    await tx.challenge.update({
      where: { id },
      data: { status: "PUBLISHED", publishedVersionId: versionId, publishedAt: now },
    });
    if (startup)
      await tx.annexAcceptance.createMany({
        data: acceptedBy.map((userId) => ({ challengeId: id, versionId, organisationId: startup, userId, at: now })),
      });
  });
  return { id, code, versionId, fileId: closed.file.fileId, publicFileId: open.file.fileId };
}

async function keep(bytes: Uint8Array) {
  const kept = await storage().put(streamOf(bytes, 4096), bytes.length + 1, async () => ({}));
  if (!("key" in kept)) throw new Error("the file was not kept");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { key: kept.key, file: { fileId: randomUUID(), size: bytes.length, mediaType: "application/pdf", sha256 } };
}
