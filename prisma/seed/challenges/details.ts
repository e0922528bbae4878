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
