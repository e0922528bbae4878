import { encodeQR } from "qr";

/** A QR code (ISO/IEC 18004) as one path of its dark modules, each 1 × 1, in a square of `size` with its quiet zone. */
export function qrCode(text: string): { size: number; path: string } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  return { size: rows.length, path: rows.flatMap(darkRuns).join("") };
}

/** In modules, as the standard asks for. */
const QUIET_ZONE = 4;

/** Neighbours are one rectangle, so that no hairline shows between them. */
function darkRuns(row: readonly boolean[], y: number): string[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    const length = (end < 0 ? row.length : end) - x;
    return [`M${x} ${y}h${length}v1h-${length}z`];
  });
}
