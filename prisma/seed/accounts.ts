/**
 * The people of the demo. All names are invented; their addresses end in `.example`, which can never receive mail
 * (RFC 2606). The demand owners are the real ones of the 2025 challenge, the startups are made up.
 */

/** Shared by all demo accounts. Only ever set with DEMO=1, so it may be read by everyone. */
export const demoPassword = "pine wind old harbor lantern";

type Words = { ko: string; en: string };

/** What the seed gives an account: a place in one organisation (by its code), or one capability. */
export type DemoHolding =
  | { kind: "member"; of: "demand" | "startup"; organisation: string; role: "OWNER" | "EDITOR" | "VIEWER" }
  | { kind: "capability"; capability: "OFFICER" | "APPROVER" | "AUDITOR" | "ADMINISTRATOR" }
  | { kind: "evaluator"; side: "PUBLIC" | "MARKET" | "ACADEMIC"; gender: "FEMALE" | "MALE" };

export type DemoAccount = {
  email: string;
  name: string;
  role: Words;
  organisation?: Words;
  holds: DemoHolding;
};

/** Demand owners by their code in challenge codes. */
export const demoDemandOwners: Record<string, Words> = {
  KAI: { ko: "한국항공우주산업(KAI)", en: "Korea Aerospace Industries (KAI)" },
  LIG: { ko: "LIG넥스원", en: "LIG Nex1" },
  HWO: { ko: "한화오션", en: "Hanwha Ocean" },
  AF: { ko: "공군", en: "Republic of Korea Air Force" },
  NAVY: { ko: "해군", en: "Republic of Korea Navy" },
  KAL: { ko: "대한항공", en: "Korean Air" },
  AU: { ko: "에이유", en: "AU" },
  GNC: { ko: "제노코", en: "Genohco" },
  TKE: { ko: "태경전자", en: "Taekyung Electronics" },
  SJG: { ko: "세안정기", en: "Sean Jeonggi" },
};

/** Invented startups by a key of their own. */
export const demoStartups: Record<string, Words> = {
  onkyeol: { ko: "온결비전", en: "Onkyeol Vision" },
  haedam: { ko: "해담로보틱스", en: "Haedam Robotics" },
  mirgyeol: { ko: "미르결전자", en: "Mirgyeol Electronics" },
  yunseul: { ko: "윤슬음향", en: "Yunseul Acoustics" },
  bion: { ko: "비온데이터", en: "Bion Data" },
  byeolmuri: { ko: "별무리신호", en: "Byeolmuri Signals" },
  neulchan: { ko: "늘찬에너지", en: "Neulchan Energy" },
  doraesol: { ko: "도래솔안테나", en: "Doraesol Antenna" },
};

const agency: Words = { ko: "전담기관(예시)", en: "Managing agency (example)" };

const parts: Record<"OWNER" | "EDITOR" | "VIEWER", Words> = {
  OWNER: { ko: "소유자", en: "owner" },
  EDITOR: { ko: "편집자", en: "editor" },
  VIEWER: { ko: "열람자", en: "viewer" },
};

export const demoAccounts: readonly DemoAccount[] = [
  staff("officer", "배도현", "OFFICER", { ko: "사업담당", en: "Programme officer" }),
  staff("approver", "한유림", "APPROVER", { ko: "책임관", en: "Approver" }),
  staff("auditor", "석지안", "AUDITOR", { ko: "감사", en: "Auditor" }),
  staff("admin", "탁민서", "ADMINISTRATOR", { ko: "시스템 관리자", en: "Administrator" }),

  evaluator(1, "윤서진", "PUBLIC", "FEMALE"),
  evaluator(2, "국하람", "PUBLIC", "MALE"),
  evaluator(3, "변가온", "MARKET", "FEMALE"),
  evaluator(4, "설도윤", "MARKET", "MALE"),
  evaluator(5, "진루아", "MARKET", "FEMALE"),
  evaluator(6, "도은호", "ACADEMIC", "MALE"),

  demandMember("KAI", "OWNER", "마윤재"),
  demandMember("KAI", "EDITOR", "사공린"),
  demandMember("KAI", "VIEWER", "편서우"),
  demandMember("LIG", "OWNER", "남궁솔"),
  demandMember("LIG", "EDITOR", "모해온"),
  demandMember("HWO", "OWNER", "예주원"),
  demandMember("AF", "OWNER", "봉시현"),
  demandMember("AF", "EDITOR", "어진솔"),
  demandMember("NAVY", "OWNER", "강바다"),
  demandMember("KAL", "OWNER", "길나래"),
  demandMember("AU", "OWNER", "피다온"),
  demandMember("GNC", "OWNER", "여로운"),
  demandMember("TKE", "OWNER", "공태리"),
  demandMember("SJG", "OWNER", "기하율"),

  startupMember("onkyeol", "OWNER", "장하민"),
  startupMember("onkyeol", "EDITOR", "추예린"),
  startupMember("onkyeol", "VIEWER", "빈주호"),
  startupMember("haedam", "OWNER", "선우결"),
  startupMember("haedam", "EDITOR", "옥다솜"),
  startupMember("mirgyeol", "OWNER", "제갈민"),
  startupMember("mirgyeol", "EDITOR", "은채운"),
  startupMember("yunseul", "OWNER", "황보윤"),
  startupMember("yunseul", "VIEWER", "명서하"),
  startupMember("bion", "OWNER", "독고은"),
  startupMember("byeolmuri", "OWNER", "동방현"),
  startupMember("neulchan", "OWNER", "표한결"),
  startupMember("doraesol", "OWNER", "소나린"),
];

function staff(
  key: string,
  name: string,
  capability: "OFFICER" | "APPROVER" | "AUDITOR" | "ADMINISTRATOR",
  role: Words,
): DemoAccount {
  return { email: `${key}@demo.example`, name, role, organisation: agency, holds: { kind: "capability", capability } };
}

function evaluator(
  number: number,
  name: string,
  side: "PUBLIC" | "MARKET" | "ACADEMIC",
  gender: "FEMALE" | "MALE",
): DemoAccount {
  const role = { ko: "평가위원", en: "Evaluator" };
  return { email: `evaluator${number}@demo.example`, name, role, holds: { kind: "evaluator", side, gender } };
}

function demandMember(code: string, role: "OWNER" | "EDITOR" | "VIEWER", name: string): DemoAccount {
  return member("demand", code, demoDemandOwners[code], role, name);
}

function startupMember(key: string, role: "OWNER" | "EDITOR" | "VIEWER", name: string): DemoAccount {
  return member("startup", key, demoStartups[key], role, name);
}

function member(
  of: "demand" | "startup",
  key: string,
  organisation: Words | undefined,
  role: "OWNER" | "EDITOR" | "VIEWER",
  name: string,
): DemoAccount {
  const kind = of === "demand" ? { ko: "수요기관", en: "Demand owner" } : { ko: "창업기업", en: "Startup" };
  const part = parts[role];
  return {
    email: `${role.toLowerCase()}.${key.toLowerCase()}@demo.example`,
    name,
    role: { ko: `${kind.ko} ${part.ko}`, en: `${kind.en}, ${part.en}` },
    organisation,
    holds: { kind: "member", of, organisation: key, role },
  };
}
