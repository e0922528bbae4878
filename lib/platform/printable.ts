/** Squared units, Roman numerals, full-width signs and the micro sign: each has a plain spelling that says the same. */
const compatible = /[µ№℡Ⅰ-ⅿ㎀-㏟！-～￠-￦\u3000]/g;

const plain: Record<string, string> = { "∕": "/", "‐": "-", "‑": "-", "∼": "~", "〜": "~", "⇒": "→", "【": "[", "】": "]", "〔": "[", "〕": "]" }; // prettier-ignore

/**
 * A text in the signs that the font of our PDFs has: `15㎜` as `15mm`, `３㎛` as `3μm`, decomposed Hangul composed. A
 * sign that is missing would be printed as an empty box, and a size without its unit is another size.
 */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(compatible, (sign) => raised(sign.normalize("NFKC")))
    .replace(/[∕‐‑∼〜⇒【】〔〕]/g, (sign) => plain[sign] ?? sign);
}

/** `m2` of a ㎡ is `m²`. */
const raised = (unit: string): string => unit.replace(/(?<=[ms])[23]$/, (power) => (power === "2" ? "²" : "³"));
