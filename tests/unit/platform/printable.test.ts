import { expect, it } from "vitest";
import { printable } from "@/lib/platform/printable";

it.each([
  ["두께 15㎜ 이하, 간격 ３㎛", "두께 15mm 이하, 간격 3μm"],
  ["2.4㎓ · 5㎾ · 30㎧ · 12㎏/㎡ · 3㎥ · 9.8㎨ · 0.5µA", "2.4GHz · 5kW · 30m/s · 12kg/m² · 3m³ · 9.8m/s² · 0.5μA"],
  ["（주）온결 Ⅲ형【예비】", "(주)온결 III형[예비]"],
  ["드론".normalize("NFD"), "드론"],
  ["±3℃, ≤ 0.5mm, ① → ②, 10²", "±3℃, ≤ 0.5mm, ① → ②, 10²"],
])("prints %s with the signs that the font has", (text, printed) => {
  expect(printable(text)).toBe(printed);
});
