import { dataPolicy } from "@/lib/platform/http/security-headers";
import { viewerAsset } from "@/lib/platform/viewer-assets";

type Props = { params: Promise<{ folder: string; name: string }> };

/** A part of the PDF viewer, from our own server: the same for everyone, and nothing of anybody's. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { folder, name } = await params;
  const asset = await viewerAsset(folder, name);
  if (!asset) return new Response(null, { status: 404 });
  return new Response(asset.bytes, {
    headers: {
      "Content-Type": asset.type,
      "Content-Security-Policy": dataPolicy,
      "Cache-Control": "public, max-age=604800",
    },
  });
}
