import { describe, expect, it } from "vitest";
import { axCooperation } from "@/prisma/seed/programmes/ax-cooperation";
import { demandDriven } from "@/prisma/seed/programmes/demand-driven";
import { innovationHundred } from "@/prisma/seed/programmes/innovation-hundred";
import { keyTechnologies } from "@/prisma/seed/programmes/key-technologies";
import { partsMaterials } from "@/prisma/seed/programmes/parts-materials";
import { startupChallenge } from "@/prisma/seed/programmes/startup-challenge";
import { read, sourceFiles } from "./tree";

const programmes = [startupChallenge, demandDriven, axCooperation, partsMaterials, innovationHundred, keyTechnologies];

/** What is peculiar to a name, also where somebody writes only half of it. */
const parts = [
  "방산 스타트업", "오픈이노베이션 챌린지", "민관협력", "AX 협력", "방산 AX", "국방 AX", "소재·부품", "방산혁신기업", "국방벤처", "10대 핵심기술", "핵심기술 확보",
  "Defense Startup", "Innovation Challenge", "Public–Private", "Public-Private", "AX Cooperation", "Parts and Materials",
  "Defense Innovation Business", "Defense Venture", "Key Defense Tech", "Ten Key",
]; // prettier-ignore

const names = programmes.flatMap(({ code, name }) => [name.ko, name.en, code]);

/** Case and spaces do not make another name. A code counts as a word of its own. */
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, "");
const mentions = (source: string, wanted: string): boolean =>
  /^[A-Z0-9]+$/.test(wanted) ? new RegExp(`\\b${wanted}\\b`).test(source) : plain(source).includes(plain(wanted));

describe("a programme is data", () => {
  const files = sourceFiles().filter((file) => /^(lib|app|components)\//.test(file));

  it("so that none is named in the product's code", () => {
    const found = files.flatMap((file) => {
      const source = read(file);
      return [...names, ...parts].filter((wanted) => mentions(source, wanted)).map((wanted) => `${file}: ${wanted}`);
    });
    expect(found).toEqual([]);
  });

  it("and all six are set up by the demonstration", () => {
    expect(names).toHaveLength(18);
    expect(parts.filter((part) => !names.some((name) => plain(name).includes(plain(part))))).toEqual([
      "방산 AX",
      "Public-Private",
    ]);
  });

  it("notices a name in any spacing", () => {
    expect(mentions('const x = "방산스타트업 오픈 이노베이션 챌린지";', startupChallenge.name.ko)).toBe(true);
    expect(mentions("if (programme.code === 'DSOI')", "DSOI")).toBe(true);
    expect(mentions("DSOIX", "DSOI")).toBe(false);
  });
});
