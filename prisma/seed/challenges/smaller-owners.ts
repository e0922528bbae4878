import type { ChallengeText } from "./text";

/** Published in the call that is open now: the smaller system companies. */
export const smallerOwnersChallenges: readonly ChallengeText[] = [
  {
    owner: "AU",
    title: ["소형 발사체 탑재 환경시험 자료 자동 정리", "Sorting environmental test data of small payloads by itself"],
    summary: [
      "진동·열진공 시험 자료를 자동으로 정리하고 이상 구간을 표시합니다.",
      "Sorts vibration and thermal vacuum data and marks what is unusual.",
    ],
    background: [
      "시험 한 번에 나오는 자료 300GB를 사람이 나누어 봅니다.",
      "People go through 300 GB of data after each test.",
    ],
    need: [
      "시험 조건과 자료를 잇고 이상 구간과 비슷한 과거 시험을 찾습니다.",
      "Link data to test conditions, mark unusual stretches, find similar past tests.",
    ],
    performance: [
      [["정리 시간(시간)", "Sorting time (h)"], "72", "2"],
      [["이상 구간 재현율", "Recall of unusual stretches"], "–", "95%"],
    ],
    environment: ["사내망 서버, TDMS·HDF5 형식", "In-house server, TDMS and HDF5"],
    support: ["비식별 시험 자료, 시험 엔지니어", "Anonymised test data and a test engineer"],
    dualUse: ["자동차·가전의 신뢰성 시험", "Reliability tests of cars and appliances"],
    fields: ["space", "ai"],
  },
  {
    owner: "GNC",
    title: ["위성통신 단말 안테나 자동 지향 보정", "Self-correcting pointing of satellite terminals on vehicles"],
    summary: [
      "달리는 차량에서 위성을 놓치지 않도록 지향 오차를 스스로 줄입니다.",
      "Keeps the satellite in the beam of a moving vehicle.",
    ],
    background: [
      "험로에서는 관성 센서의 오차가 쌓여 연결이 끊깁니다.",
      "On rough roads, errors of inertial sensors add up and the link breaks.",
    ],
    need: [
      "수신 세기와 관성 자료로 지향을 스스로 보정하는 알고리즘과 보드를 구합니다.",
      "An algorithm and board that correct pointing from signal strength and inertial data.",
    ],
    performance: [
      [["지향 오차", "Pointing error"], "0.8°", "0.2°"],
      [["재포착 시간(초)", "Time to find the satellite again (s)"], "12", "2"],
    ],
    environment: ["차량 전원, MIL-STD-810 진동 조건을 참고합니다.", "Vehicle power; vibration after MIL-STD-810."],
    support: ["시험 차량, 안테나 시험장", "A test vehicle and an antenna range"],
    dualUse: ["이동 기지국, 선박 통신, 재난 통신", "Mobile base stations, ships, disaster communication"],
    fields: ["space", "future_communication"],
  },
  {
    owner: "TKE",
    title: ["전자부품 단종 예측과 대체품 추천", "Foreseeing obsolete parts and finding substitutes"],
    summary: [
      "부품표를 넣으면 단종 위험과 쓸 수 있는 대체품을 알려 줍니다.",
      "Takes a parts list and names risks of obsolescence and fitting substitutes.",
    ],
    background: [
      "단종 통보를 받고서야 재설계를 시작해 납기가 늦어집니다.",
      "Redesign starts when the notice of discontinuation arrives, and deliveries slip.",
    ],
    need: [
      "공개된 부품 자료와 이력으로 단종 시기를 예측하고 대체품의 근거를 보입니다.",
      "Foresee the date from public data and history, and give reasons for each substitute.",
    ],
    performance: [
      [["12개월 앞 예측 정밀도", "Precision 12 months ahead"], "–", "80%"],
      [["대체품 검토 시간(시간)", "Time to review a substitute (h)"], "120", "4"],
    ],
    environment: ["사내망, 부품표는 CSV·IPC-2581", "In-house network; parts lists as CSV or IPC-2581"],
    support: ["부품표 예시 20종, 설계 전문가", "Twenty sample parts lists and design experts"],
    dualUse: ["의료기기·철도 신호·산업 제어", "Medical devices, railway signals, industrial control"],
    fields: ["ai"],
  },
  {
    owner: "SJG",
    title: ["정밀 가공면 미세 흠집 자동 검사", "Finding tiny scratches on machined surfaces"],
    summary: [
      "곡면 금속 부품의 20µm 흠집을 조명과 영상으로 찾습니다.",
      "Finds 20 µm scratches on curved metal parts by light and camera.",
    ],
    background: [
      "현미경 검사는 한 개에 15분이 들고 눈의 피로에 따라 결과가 다릅니다.",
      "Microscopy takes 15 minutes a part, and results change as eyes tire.",
    ],
    need: [
      "곡면을 따라 조명을 바꾸며 촬영하고, 흠집과 먼지를 구별합니다.",
      "Photograph curved parts under changing light and tell scratches from dust.",
    ],
    performance: [
      [["검사 시간(초)", "Inspection time (s)"], "900", "40"],
      [["흠집 검출률(20µm)", "Detection (20 µm)"], "82%", "97%"],
    ],
    environment: ["생산 라인 옆, 부품 지름 30~200mm", "Beside the line, parts of 30–200 mm"],
    support: ["불량 시편 200개, 측정실", "200 faulty specimens and a measuring room"],
    dualUse: ["베어링·의료용 임플란트·광학 부품", "Bearings, implants, optical parts"],
    fields: ["ai", "sensors_ew"],
  },
];
