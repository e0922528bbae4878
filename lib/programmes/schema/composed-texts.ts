import type { Localised } from "@/lib/platform/localised";
import type { ApplicantKind } from "./eligibility";

/** Texts of the two generated sections; they become part of the stored form, like those of the default form. */
export const sectionTexts = {
  eligibility: {
    title: { ko: "신청 자격 확인", en: "Eligibility" },
    help: {
      ko: "사실대로 답해 주십시오. 답한 내용은 신청서와 함께 제출되고 요건검토에서 확인합니다.",
      en: "Answer truthfully. Your answers are submitted with the application and checked in the eligibility screening.",
    },
  },
  documents: {
    title: { ko: "제출 서류", en: "Required documents" },
    help: {
      ko: "HWP, HWPX, PDF, DOCX, XLSX, PPTX, 이미지, ZIP 파일을 올릴 수 있습니다. 군사기밀이 들어 있지 않은지 먼저 확인해 주십시오.",
      en: "HWP, HWPX, PDF, DOCX, XLSX, PPTX, images and ZIP. Check first that nothing in them is classified.",
    },
  },
  kind: { ko: "신청 기업의 구분", en: "What kind of applicant are you?" },
  yes: { ko: "예", en: "Yes" },
  no: { ko: "아니요", en: "No" },
} as const;

export const applicantKindNames: Record<ApplicantKind, Localised> = {
  STARTUP: { ko: "창업기업", en: "Startup" },
  VENTURE: { ko: "벤처기업(확인서 보유)", en: "Certified venture business" },
  SME: { ko: "중소기업", en: "Small or medium-sized enterprise" },
  MID_SIZE: { ko: "중견기업", en: "Mid-sized enterprise" },
  LARGE: { ko: "대기업", en: "Large enterprise" },
  RESEARCH: { ko: "대학·연구기관", en: "University or research institute" },
};
