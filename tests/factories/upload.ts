import { write } from "./people";

/** An announced upload of these bytes, none of which is here yet; its id. */
export async function makeUpload(userId: string, bytes: Uint8Array, subject: Record<string, string> = {}) {
  const row = await write((tx) =>
    tx.upload.create({
      data: {
        uploadedById: userId,
        target: "application_field",
        subject,
        name: "계획.pdf",
        size: BigInt(bytes.length),
        modified: 0n,
        expiresAt: new Date(Date.now() + 3_600_000),
      },
      select: { id: true },
    }),
  );
  return row.id;
}
