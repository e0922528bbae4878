import { listReceiptKeys } from "@/lib/applications/queries/signed-receipts";
import { actorContext } from "@/lib/organisations/queries";
import { publicPem } from "@/lib/platform/signature";

export const dynamic = "force-dynamic";

/** The public keys of all receipts ever signed (JWK, RFC 8037, and PEM), also at /.well-known/receipt-keys.json. */
export async function GET(): Promise<Response> {
  const { actor } = await actorContext();
  const keys = await listReceiptKeys(actor);
  const body = {
    keys: keys.map(({ id, publicKey, firstUsedAt }) => ({
      kty: "OKP",
      crv: "Ed25519",
      alg: "EdDSA",
      use: "sig",
      kid: id,
      x: publicKey,
      firstUsedAt: firstUsedAt.toISOString(),
      pem: publicPem(publicKey),
    })),
  };
  return Response.json(body);
}
