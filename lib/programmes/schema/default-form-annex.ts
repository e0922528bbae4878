import type { FormDefinition } from "./form-definition";

type Section = FormDefinition["sections"][number];

/** The files and consents that the default form ends with; texts of consents name purpose, items and period. */
export const fileSection: Section = {
  id: "files",
  title: { ko: "첨부 서류", en: "Files" },
  help: {
    ko: "HWP, HWPX, PDF, DOCX, XLSX, PPTX, 이미지, ZIP 파일을 올릴 수 있습니다. 군사기밀이 들어 있지 않은지 먼저 확인해 주십시오.",
    en: "HWP, HWPX, PDF, DOCX, XLSX, PPTX, images and ZIP. Check first that nothing in them is classified.",
  },
  fields: [
    {
      id: "business_plan",
      type: "file",
      label: { ko: "사업계획서", en: "Business plan" },
      help: { ko: "15쪽 이내, 한 파일로 올립니다.", en: "At most 15 pages, in one file." },
      required: true,
      maxFiles: 1,
    },
    {
      id: "registration_certificate",
      type: "file",
      label: { ko: "사업자등록증", en: "Business registration certificate" },
      required: false,
      maxFiles: 1,
    },
    {
      id: "supporting_files",
      type: "file",
      label: { ko: "기술·성능 증빙", en: "Evidence of technology and performance" },
      help: { ko: "시험성적서, 특허, 인증서 등입니다.", en: "Test reports, patents, certificates." },
      required: false,
      maxFiles: 5,
    },
  ],
};

export const consentSection: Section = {
  id: "consents",
  title: { ko: "확인과 동의", en: "Statements and consents" },
  fields: [
    {
      id: "true_statement",
      type: "consent",
      label: { ko: "사실 확인", en: "Truth of the application" },
      required: true,
      text: {
        ko: "신청서와 첨부 서류의 내용이 사실과 같음을 확인합니다. 사실과 다르면 선정이 취소될 수 있음을 알고 있습니다.",
        en: "What the application and its files say is true. We know that a selection can be revoked if it is not.",
      },
    },
    {
      id: "nothing_classified",
      type: "consent",
      label: { ko: "군사기밀 없음 확인", en: "Nothing classified" },
      required: true,
      text: {
        ko: "신청서와 첨부 서류에 군사기밀이나 공개가 제한된 자료가 들어 있지 않음을 확인합니다.",
        en: "Neither the application nor its files contain classified or restricted material.",
      },
    },
    {
      id: "privacy",
      type: "consent",
      label: { ko: "개인정보 수집·이용", en: "Use of personal data" },
      required: true,
      text: {
        ko: "신청, 평가, 선정, 협약을 위해 담당자의 이름과 연락처를 수집하며 사업이 끝난 뒤 5년 동안 보관한 다음 파기합니다. 동의하지 않을 수 있으나, 동의하지 않으면 신청을 접수할 수 없습니다.",
        en: "For application, evaluation, selection and agreement we use the contact person's name and contact details, keep them for five years after the programme ends, then destroy them. You may refuse; the application can then not be accepted.",
      },
    },
    {
      id: "news",
      type: "consent",
      label: { ko: "다음 공고 안내", en: "News of later calls" },
      required: false,
      text: {
        ko: "다음 공고와 지원 사업 안내를 전자우편으로 받겠습니다. 동의하지 않아도 신청과 평가에 영향이 없습니다.",
        en: "Send us news of later calls by e-mail. Refusing has no effect on the application.",
      },
    },
  ],
};
