import type { ChallengeText } from "./text";

/** Large companies look for startups that work with them towards a market. */
export const demandDrivenChallenges: readonly ChallengeText[] = [
  {
    owner: "KAL",
    title: ["항공기 도장 제거 공정의 폐수·분진 저감", "Less waste water and dust in stripping aircraft paint"],
    summary: [
      "화학 박리제 없이 항공기 외판의 도장을 벗기고 부산물을 줄입니다.",
      "Strips paint from aircraft skins without chemicals and leaves less waste.",
    ],
    background: [
      "중정비 때 기체 한 대에서 폐수 20톤이 나옵니다. 박리제는 작업자의 보호구를 늘리고 공정을 하루 반 멈춥니다.",
      "One heavy check leaves 20 tonnes of waste water per aircraft. Strippers need protective gear and stop the line for a day and a half.",
    ],
    need: [
      "레이저나 건식 매체로 도장만 벗기고, 외판의 온도와 남은 두께를 실시간으로 확인하는 이동형 장비를 구합니다.",
      "Mobile equipment that removes only the paint, by laser or dry media, and watches skin temperature and remaining thickness.",
    ],
    performance: [
      [["폐수 발생량(기체당)", "Waste water per aircraft"], "20t", "2t"],
      [["1㎡ 처리 시간(분)", "Time per square metre (min)"], "18", "10"],
      [["외판 표면 온도", "Skin surface temperature"], "–", "80℃ 이하"],
    ],
    environment: [
      "부산 정비창 실내, 알루미늄과 복합재 외판. 작업자와 같은 공간에서 씁니다.",
      "Indoors in the Busan hangar, on aluminium and composite skins, beside people at work.",
    ],
    support: ["폐기 외판 시편, 정비창 시험 구역, 도장 기술자 2명", "Scrapped skin panels, a test bay and two painters"],
    dualUse: ["철도 차량, 선박, 풍력 날개의 재도장", "Repainting of trains, ships and wind turbine blades"],
    fields: ["advanced_materials", "unmanned_autonomy"],
    more: { trlNow: 5, trlWanted: 7, partners: 2 },
  },
  {
    owner: "LIG",
    title: ["소량 다품종 회로기판 자동 검사", "Automatic inspection of circuit boards in small batches"],
    summary: [
      "열 장만 만드는 기판도 학습 자료 없이 바로 검사합니다.",
      "Inspects boards built ten at a time, without training data for each.",
    ],
    background: [
      "한 달에 새 기판 40종을 검사합니다. 지금 장비는 종류마다 양품 300장이 있어야 기준을 배웁니다.",
      "Forty new boards a month come to inspection; the present machine needs 300 good ones of each before it can judge.",
    ],
    need: [
      "설계 자료(Gerber, BOM)와 사진 몇 장만으로 오삽·미납·극성 오류를 찾고, 검사원이 판정의 이유를 화면에서 확인합니다.",
      "Find wrong, missing and reversed parts from design data (Gerber, BOM) and a few pictures, and show inspectors why.",
    ],
    performance: [
      [["새 기판의 준비 시간(시간)", "Time to prepare a new board (h)"], "16", "1"],
      [["미검율", "Missed flaws"], "1.2%", "0.1%"],
      [["과검율", "False alarms"], "9%", "3%"],
    ],
    environment: ["구미 생산동 폐쇄망, 기존 광학 카메라 사용", "Closed network of the Gumi plant, existing cameras"],
    support: ["불량 시편 200장, 검사 공정 책임자의 자문", "200 faulty boards and advice of the head of inspection"],
    dualUse: ["의료기기, 철도 신호, 자동차 전장품의 검사", "Inspection of medical, railway and car electronics"],
    fields: ["ai", "sensors_ew"],
    more: { trlNow: 4, trlWanted: 8, partners: 2 },
  },
  {
    owner: "HWO",
    title: ["조선소 크레인 작업 반경 안전 알림", "Warning people in the working range of shipyard cranes"],
    summary: [
      "크레인과 작업자의 위치를 함께 보고 위험할 때 둘 모두에게 알립니다.",
      "Follows cranes and people together and warns both in time.",
    ],
    background: [
      "블록을 옮길 때 신호수의 눈에 기대어 통제합니다. 철 구조물 사이에서는 위성 위치가 맞지 않습니다.",
      "Lifts rely on the eyes of signallers, and satellite positions fail between steel blocks.",
    ],
    need: [
      "위성이 닿지 않는 곳에서도 사람과 인양물의 거리를 알고, 배터리를 한 주에 한 번만 충전하는 단말을 구합니다.",
      "Tags that know the distance between people and load without satellites and are charged once a week.",
    ],
    performance: [
      [["위치 오차", "Position error"], "5m", "0.5m"],
      [["알림까지 걸리는 시간(초)", "Time to warn (s)"], "–", "1"],
      [["단말 사용 시간(일)", "Battery life (days)"], "1", "7"],
    ],
    environment: ["옥외, 철 구조물 사이, 소음 95dB", "Outdoors, between steel structures, 95 dB"],
    support: ["거제 조선소 시험 구역, 안전관리자 3명", "A test area in the Geoje yard and three safety officers"],
    dualUse: ["건설 현장, 항만, 제철소의 안전 관리", "Safety at building sites, ports and steelworks"],
    fields: ["sensors_ew", "future_communication"],
    more: { trlNow: 5, trlWanted: 8 },
  },
];

/** Primes look for materials and parts that are imported today. */
export const partsMaterialsChallenges: readonly ChallengeText[] = [
  {
    owner: "KAI",
    title: ["항공용 고강도 탄소복합재 프리프레그 국산화", "High-strength carbon prepreg for aircraft, made in Korea"],
    summary: [
      "수입에 기대는 항공용 탄소복합재 중간재를 같은 성능으로 만듭니다.",
      "Makes an aircraft-grade carbon intermediate that is imported today.",
    ],
    background: [
      "납기가 11개월이고 최소 주문량이 커서 남는 재고를 버립니다. 저온 보관 기한도 짧습니다.",
      "Delivery takes eleven months, minimum orders are large, and what is left over expires in cold storage.",
    ],
    need: [
      "180℃ 경화 에폭시 프리프레그와 시험 성적을 항공 인증 절차에 낼 수 있는 수준으로 구합니다.",
      "An epoxy prepreg cured at 180 °C with test records fit for certification.",
    ],
    performance: [
      [["인장 강도", "Tensile strength"], "2.6GPa", "2.8GPa"],
      [["층간 전단 강도", "Interlaminar shear strength"], "88MPa", "95MPa"],
      [["납기(개월)", "Delivery (months)"], "11", "3"],
    ],
    environment: ["오토클레이브 공정, 폭 300mm 자동 적층", "Autoclave process, automatic lay-up at 300 mm width"],
    support: [
      "오토클레이브 시험 성형, 시편 시험비, 인증 담당자 자문",
      "Trial parts in the autoclave, specimen tests, advice on certification",
    ],
    dualUse: ["도심항공, 수소 저장 용기, 경주용 차량", "Urban aircraft, hydrogen vessels, racing cars"],
    fields: ["advanced_materials"],
    more: { trlNow: 5, trlWanted: 8, partners: 2 },
  },
  {
    owner: "TKE",
    title: ["군용 규격 원형 커넥터 내환경 도금", "Environment-proof plating for military circular connectors"],
    summary: [
      "카드뮴 없이 같은 내식성을 내는 커넥터 도금 공정을 만듭니다.",
      "A plating without cadmium that resists corrosion as well.",
    ],
    background: [
      "카드뮴 도금은 수출국의 환경 규제로 쓸 수 없는 곳이 늘고, 대체 도금은 염수 분무에서 절반만 버팁니다.",
      "Cadmium is banned in more and more markets, and present substitutes last half as long in salt spray.",
    ],
    need: [
      "염수 분무와 접촉 저항을 함께 만족하는 도금과, 하루 2,000개를 처리하는 공정을 구합니다.",
      "A plating that meets salt spray and contact resistance, in a process for 2,000 pieces a day.",
    ],
    performance: [
      [["염수 분무(시간)", "Salt spray (h)"], "250", "500"],
      [["접촉 저항", "Contact resistance"], "4mΩ", "2.5mΩ"],
      [["삽입·분리 횟수", "Mating cycles"], "350", "500"],
    ],
    environment: ["MIL-DTL-38999 치수와 시험 방법을 따릅니다.", "Sizes and tests after MIL-DTL-38999."],
    support: ["시험 커넥터 1,000개, 신뢰성 시험실", "1,000 connectors and a reliability laboratory"],
    dualUse: ["철도, 해상 풍력, 항공기 배선", "Railways, offshore wind, aircraft wiring"],
    fields: ["advanced_materials", "energy"],
    more: { standards: ["MIL-DTL-38999", "ASTM B117"], trlNow: 4, trlWanted: 8 },
  },
];

/** One for each of two of the ten strategic fields. */
export const keyTechnologiesChallenges: readonly ChallengeText[] = [
  {
    owner: "LIG",
    title: ["질화갈륨 송수신 모듈 방열과 양산 수율", "Cooling and yield of gallium nitride transmit-receive modules"],
    summary: [
      "위상배열 레이다에 쓰는 송수신 모듈의 열을 낮추고 양산 수율을 올립니다.",
      "Cooler transmit-receive modules for phased arrays, with a better yield.",
    ],
    background: [
      "출력이 오를수록 접합 온도가 한계에 이르고, 접합 불량으로 모듈 다섯 개 가운데 하나를 다시 만듭니다.",
      "Junctions reach their limit as power grows, and one module in five is reworked for bonding flaws.",
    ],
    need: [
      "고열전도 기판과 접합 공정, 전수 검사 방법을 한 연합체가 함께 개발합니다.",
      "A consortium develops substrate, bonding and inspection of every module together.",
    ],
    performance: [
      [["접합 온도(정격 출력)", "Junction temperature at rated power"], "195℃", "150℃"],
      [["양산 수율", "Yield"], "81%", "95%"],
    ],
    environment: ["X 대역, 연속 100시간 동작", "X band, 100 hours without a break"],
    support: ["모듈 시험 장비, 설계 자료의 협약 뒤 제공", "Test equipment; design data after the agreement"],
    dualUse: ["이동통신 기지국, 기상 레이다, 위성 통신", "Base stations, weather radar, satellite links"],
    fields: ["sensors_ew", "advanced_materials"],
    more: { trlNow: 4, trlWanted: 7, partners: 3 },
  },
  {
    owner: "KAI",
    title: ["유무인 복합 편대의 임무 분담 소프트웨어", "Sharing missions between manned and unmanned aircraft"],
    summary: [
      "조종사 한 사람이 무인기 네 대에 말과 손짓 없이 임무를 나눕니다.",
      "One pilot shares missions among four unmanned aircraft with little effort.",
    ],
    background: [
      "무인기를 따로 조종하면 조종사의 부담이 늘어 두 대를 넘기기 어렵습니다.",
      "Flying unmanned aircraft one by one burdens a pilot beyond two of them.",
    ],
    need: [
      "통신이 끊겨도 약속한 범위에서 스스로 판단하고, 조종사가 언제든 뜻을 바꾸는 임무 분담 체계를 구합니다.",
      "Task sharing that goes on within agreed limits when links fail, and that the pilot can overrule at any time.",
    ],
    performance: [
      [["조종사 한 사람이 맡는 무인기(대)", "Unmanned aircraft per pilot"], "2", "4"],
      [["통신 단절 중 임무 지속(분)", "Mission time without a link (min)"], "–", "10"],
    ],
    environment: [
      "모의 비행 장치에서 시작해 소형 무인기로 실증합니다.",
      "First in a simulator, then with small aircraft.",
    ],
    support: ["모의 비행 장치, 시험 조종사의 평가", "A flight simulator and test pilots who judge"],
    dualUse: ["산불 감시, 해상 수색, 물류 드론 관제", "Forest fire watch, search at sea, control of delivery drones"],
    fields: ["manned_unmanned_teaming", "ai"],
    more: { trlNow: 3, trlWanted: 6, partners: 3 },
  },
];
