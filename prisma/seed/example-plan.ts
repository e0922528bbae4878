import { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import type { FileSource } from "@/lib/files/types";
import { sha256 } from "@/lib/platform/digest";
import { pdfFont } from "@/lib/platform/pdf-fonts";

type Page = InstanceType<typeof PDFDocument>;

const MARGIN = 64;
const INK = "#1e2124";
const QUIET = "#58616a";

/**
 * A business plan of three pages as a startup would hand it in. Whose it is stands at its foot as a digest: no two are the
 * same bytes, and a blind reader learns nothing.
 */
export function examplePlan(whose: string): FileSource {
  const mark = sha256(whose).slice(0, 8);
  const page = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    lang: "ko",
    font: "",
    info: { Title: "사업계획서 (예시)" },
  });
  page.registerFont("regular", pdfFont("Regular")).registerFont("bold", pdfFont("Bold"));
  page.on("pageAdded", () => writeFoot(page, mark));
  writeFoot(page, mark);
  page.font("bold").fontSize(24).fillColor(INK).text("사업계획서", MARGIN, MARGIN);
  page.font("regular").fontSize(12).fillColor(QUIET).text("방산 오픈이노베이션 신청서 첨부").moveDown();
  for (const [index, { heading, paragraphs, rows }] of plan.entries()) {
    if (index === 2 || index === 4) page.addPage();
    page
      .moveDown(0.6)
      .font("bold")
      .fontSize(15)
      .fillColor(INK)
      .text(`${index + 1}. ${heading}`, MARGIN)
      .moveDown(0.4);
    page.font("regular").fontSize(10.5);
    for (const text of paragraphs) page.text(text, { lineGap: 4, paragraphGap: 6 });
    if (rows) writeTable(page, rows);
  }
  page.end();
  return { body: bytesOf(page), uploadId: null };
}

function bytesOf(page: Page): FileSource["body"] {
  const pieces = Readable.from(page)[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(Uint8Array.from(Buffer.from(value)));
    },
  });
}

function writeFoot(page: Page, mark: string): void {
  const { x, y } = page;
  page.font("regular").fontSize(8.5).fillColor(QUIET);
  page.text(`시연용 예시 문서 · ${mark}`, MARGIN, page.page.height - MARGIN + 16, { lineBreak: false });
  page.fillColor(INK);
  page.x = x;
  page.y = y;
}

/** Ruled, not boxed: a thick line above, thin ones between; the first row is the head. */
function writeTable(page: Page, rows: readonly string[][]): void {
  const width = (page.page.width - 2 * MARGIN) / (rows[0]?.length ?? 1);
  page.moveDown(0.4);
  for (const [index, row] of rows.entries()) {
    const top = page.y;
    page.lineWidth(index === 0 ? 1.5 : 0.5).strokeColor(index === 0 ? INK : "#cdd1d5");
    page
      .moveTo(MARGIN, top)
      .lineTo(page.page.width - MARGIN, top)
      .stroke();
    page.font(index === 0 ? "bold" : "regular").fontSize(10);
    row.forEach((text, column) => page.text(text, MARGIN + column * width, top + 6, { width: width - 8 }));
    page.y = top + 24;
  }
  page.x = MARGIN;
  page.moveDown(0.6);
}

type Part = { heading: string; paragraphs: string[]; rows?: string[][] };

const plan: readonly Part[] = [
  {
    heading: "문제 이해",
    paragraphs: [
      "수요기관의 현장에서는 숙련된 담당자가 눈과 손으로 점검합니다. 점검 결과가 사람마다 다르고, 기록이 남지 않아 같은 원인을 되풀이해서 찾습니다. 담당자가 바뀌면 판단 기준도 함께 사라집니다.",
      "자동화를 어렵게 하는 것은 자료의 양입니다. 불량과 고장은 드물고, 보안 때문에 자료를 밖으로 가져갈 수 없습니다. 그래서 적은 표본으로 배우고, 외부망 없이 현장에서 동작하는 방법이 필요합니다.",
    ],
  },
  {
    heading: "해결 방법",
    paragraphs: [
      "공개 자료로 먼저 학습한 모델을 현장의 적은 표본으로 맞춥니다. 판정과 함께 근거가 된 위치와 값을 보여 담당자가 고칠 수 있게 하고, 고친 내용은 다음 학습에 씁니다.",
      "계산은 손바닥만 한 단말에서 끝냅니다. 단말은 외부망에 연결하지 않으며, 자료는 암호화해 수요기관의 저장소에만 둡니다.",
    ],
    rows: [
      ["항목", "현재", "목표", "확인 방법"],
      ["판정 정확도", "82%", "95% 이상", "수요기관 시험편 200개"],
      ["한 건의 판정 시간", "12분", "20초 이내", "현장 시험 2주"],
      ["필요한 표본", "1,000개", "60개 이하", "교차 검증"],
    ],
  },
  {
    heading: "추진 일정",
    paragraphs: ["협약일부터 여섯 달 동안 네 단계로 나누어 진행하고, 단계가 끝날 때마다 수요기관과 결과를 확인합니다."],
    rows: [
      ["기간", "할 일", "결과물"],
      ["1개월", "요구사항 확정, 자료 반출 없는 학습 환경 준비", "요구사항 명세"],
      ["2–3개월", "모델과 단말 시제품 제작", "시제품 1식"],
      ["4–5개월", "수요기관 시설에서 현장 시험", "시험 성적서"],
      ["6개월", "최종 평가와 개선 계획", "최종 보고서"],
    ],
  },
  {
    heading: "팀과 시설",
    paragraphs: [
      "총괄 책임 1명(경력 12년), 모델 개발 2명, 단말 개발 2명, 시험 1명이 참여합니다. 시험 장비는 보유한 것을 쓰고, 환경 시험은 수요기관의 시설을 지원받습니다.",
    ],
  },
  {
    heading: "자금 계획",
    paragraphs: ["정부지원금과 자기부담금을 비목별로 나누어 씁니다. 부가가치세는 따로 셉니다."],
    rows: [
      ["비목", "정부지원금", "자기부담금"],
      ["재료비", "18,000,000원", "3,000,000원"],
      ["외주용역비", "12,000,000원", "2,000,000원"],
      ["인건비", "20,000,000원", "8,000,000원"],
      ["기타", "10,000,000원", "2,000,000원"],
      ["합계", "60,000,000원", "15,000,000원"],
    ],
  },
  {
    heading: "민간 활용과 후속 계획",
    paragraphs: [
      "같은 기술을 제조 설비와 발전 시설의 점검에 씁니다. 성능이 확인되면 후속 연구개발로 대상 장비를 넓히고, 수요기관의 정비 체계와 연결합니다.",
    ],
  },
];
