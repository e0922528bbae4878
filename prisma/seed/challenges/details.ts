import type { ChallengeText } from "./text";

/** What KAI says of its inspection problem beyond the usual parts. */
export const inspectionDetails: ChallengeText["more"] = {
  interfaces: {
    ko: "입력은 초음파 C-스캔 원본(16비트 TIFF, CSV), 출력은 판독 결과 JSON과 보고서 PDF입니다. 품질 이력 체계와는 파일로 주고받습니다.",
    en: "In: raw ultrasonic C-scans (16-bit TIFF, CSV). Out: findings as JSON and a report as PDF. Files are exchanged with the quality history system.",
  },
  trlNow: 4,
  trlWanted: 7,
  standards: ["MIL-HDBK-787A", "ASTM E2580", "NAS 410"],
  data: [
    {
      name: { ko: "시편 사양서", en: "Specification of the specimens" },
      terms: { ko: "누구나 볼 수 있습니다.", en: "Open to everyone." },
      access: "PUBLIC",
    },
    {
      name: { ko: "영상 데이터 명세와 연동 규격", en: "Description of the images and interface rules" },
      terms: { ko: "비밀유지를 서약한 기업이 읽습니다.", en: "For companies that promise confidentiality." },
      access: "ANNEX",
    },
    {
      name: { ko: "비식별 C-스캔 영상 300장", en: "300 anonymised C-scans" },
      terms: { ko: "협약 뒤 사천 공장 안에서만 씁니다.", en: "Used only inside the Sacheon plant." },
      access: "AGREEMENT",
    },
  ],
  facilities: { ko: "사천 공장 비파괴검사실, 주 2일", en: "Inspection room in Sacheon, two days a week" },
  experts: {
    ko: "비파괴검사 레벨 Ⅲ 자격자 2명, 월 2회 자문",
    en: "Two level III inspectors, advice twice a month",
  },
  infrastructure: { ko: "GPU 서버 1대(24GB), 폐쇄망", en: "One GPU server (24 GB), closed network" },
  budgetTotal: "80000000",
  budgetNote: {
    ko: "영상 표시와 현장 시험에 가장 많이 듭니다. 시편 제작비는 수요기관이 냅니다.",
    en: "Most goes into marking images and field tests. The demand owner pays for specimens.",
  },
};

export const inspectionAnnex: ChallengeText["annex"] = {
  text: {
    ko: "영상 데이터 명세\n\n영상은 16비트 TIFF이며, 한 화소는 0.5mm입니다. 결함의 위치와 유형은 같은 이름의 CSV로 드립니다. 유형은 층간 분리, 기공, 이물의 셋입니다.\n\n연동 규격\n\n판독 결과는 검사 번호를 이름으로 한 JSON으로 공유 폴더에 남깁니다. 검사원이 고친 내용은 같은 이름에 판 번호를 붙입니다.\n\n시연을 위해 지어낸 예시이며 실제 규격이 아닙니다.",
    en: "Images\n\n16-bit TIFF, 0.5 mm to a pixel. Position and kind of each flaw come as a CSV of the same name; kinds are delamination, void and foreign body.\n\nInterface\n\nFindings are left as JSON named by inspection in a shared folder; corrections add a version number.\n\nMade up for the demonstration.",
  },
  terms: {
    ko: "1. 이 과제의 신청과 수행에만 씁니다.\n\n2. 기업 밖의 사람에게 보이거나 전하지 않습니다. 사본에는 읽은 사람이 표시됩니다.\n\n3. 선정되지 않으면 결과 통지일부터 30일 안에 사본을 지웁니다.\n\n4. 이 약속은 받아들인 날부터 2년 동안 지킵니다.",
    en: "1. Use it only to apply for this challenge and to carry it out.\n\n2. Show it to nobody outside your company. Copies name their reader.\n\n3. If you are not selected, delete copies within 30 days of the result.\n\n4. These terms hold for two years from acceptance.",
  },
};

export const inspectionFiles: ChallengeText["files"] = [
  { audience: "PUBLIC", name: "시편 사양서(예시).pdf", line: "Example: specification of the specimens" },
  {
    audience: "ANNEX",
    name: "영상 데이터 명세와 연동 규격(예시).pdf",
    line: "Example: image data and interface rules",
  },
];
