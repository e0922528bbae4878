import { inspectionAnnex, inspectionDetails, inspectionFiles } from "./details";
import type { ChallengeText } from "./text";

/** Published in the call that is open now: military units, then the large system companies. */
export const openChallenges: readonly ChallengeText[] = [
  {
    owner: "AF",
    title: ["활주로 조류·드론 동시 탐지와 식별", "Detecting birds and drones near a runway at the same time"],
    summary: [
      "활주로 반경 3km의 조류와 소형 드론을 한 체계로 탐지하고 구별합니다.",
      "One system that detects and tells apart birds and small drones within 3 km of a runway.",
    ],
    background: [
      "조류 충돌과 미승인 드론은 같은 하늘에서 일어나지만 지금은 서로 다른 장비와 인력이 따로 봅니다. 경보가 겹치거나 늦어 이착륙을 멈추는 일이 생깁니다.",
      "Bird strikes and unauthorised drones happen in the same sky, yet different equipment and people watch for them. Alerts overlap or come late, and take-offs are stopped.",
    ],
    need: [
      "소형 레이다·영상·음향 가운데 둘 이상을 융합해 물체를 조류와 드론으로 나누고, 관제사가 한 화면에서 경로와 위험도를 봅니다.",
      "Fuse at least two of radar, camera and sound, tell birds from drones, and show controllers track and risk on one screen.",
    ],
    performance: [
      [["탐지 거리(0.01㎡ 표적)", "Detection range (0.01 m² target)"], "1.2km", "3km"],
      [["조류·드론 식별 정확도", "Accuracy of telling birds from drones"], "71%", "95%"],
      [["경보까지 걸리는 시간(초)", "Time to alert (s)"], "25", "5"],
    ],
    environment: [
      "옥외 −20~45℃, 강우 20mm/h. 기존 관제망과는 분리된 시험망에서 실증합니다. 결과 표출은 ASTERIX CAT 048 형식을 권합니다.",
      "Outdoors, −20 to 45 °C, rain up to 20 mm/h. Trials run on a test network apart from air traffic control. ASTERIX CAT 048 output is preferred.",
    ],
    support: [
      "시험용 활주로 구역, 표적 드론, 조류 관측 자료, 관제 전문가 2명",
      "A runway test zone, target drones, bird observations and two air traffic experts",
    ],
    dualUse: [
      "민간 공항, 풍력단지의 조류 충돌 예방, 대형 행사장의 드론 감시에 쓸 수 있습니다.",
      "Civil airports, bird protection at wind farms, and drone watch at large events.",
    ],
    fields: ["sensors_ew", "ai"],
  },
  {
    owner: "AF",
    title: ["격납고 정비 이력 음성 기록과 검색", "Recording and finding maintenance history by voice"],
    summary: [
      "정비사가 손을 쓰지 않고 말로 이력을 남기고 바로 찾습니다.",
      "Mechanics record and find maintenance history by voice, hands free.",
    ],
    background: [
      "정비 이력은 작업이 끝난 뒤 사무실에서 다시 입력합니다. 하루 평균 40분이 들고 빠지는 항목이 생깁니다.",
      "History is typed in an office after the job. It takes 40 minutes a day on average, and items go missing.",
    ],
    need: [
      "소음이 큰 격납고에서 정비 용어를 알아듣고 정해진 양식으로 바꾸며, 지난 이력을 말로 찾게 합니다. 통신 없이 단말에서 동작해야 합니다.",
      "Understand maintenance terms in a noisy hangar, turn speech into the set form, and answer spoken questions on past work. It must run on the device without a network.",
    ],
    performance: [
      [["소음 85dB에서 용어 인식률", "Term recognition at 85 dB noise"], "62%", "93%"],
      [["이력 한 건 입력 시간(분)", "Time to enter one record (min)"], "6", "1"],
    ],
    environment: [
      "외부망과 끊긴 단말, 저장 자료는 암호화합니다. 비식별한 예시 용어집을 드립니다.",
      "Devices without outside networks; stored data encrypted. A glossary of unclassified examples is provided.",
    ],
    support: ["격납고 시험 공간, 정비사 5명의 평가 참여", "Hangar space for trials, and five mechanics who test"],
    dualUse: [
      "철도·플랜트·병원 장비의 정비 기록에 쓸 수 있습니다.",
      "Maintenance records of railways, plants and hospital equipment.",
    ],
    fields: ["ai"],
  },
  {
    owner: "NAVY",
    title: ["함정 수중방사소음 이상 징후 조기 감지", "Early signs of abnormal underwater noise of ships"],
    summary: [
      "함 내 센서만으로 수중으로 나가는 소음의 이상을 먼저 압니다.",
      "Know from sensors inside the ship that the noise it radiates is changing.",
    ],
    background: [
      "수중방사소음은 정해진 시험장에서 드물게 잽니다. 그 사이 생긴 이상은 늦게 알려집니다.",
      "Radiated noise is measured rarely, at a fixed range. What goes wrong in between is known late.",
    ],
    need: [
      "기관실 진동·음향 자료로 방사소음의 변화를 추정하고, 원인이 된 장비를 좁혀 줍니다.",
      "Estimate changes in radiated noise from vibration and sound in the engine room, and narrow down the machine that causes them.",
    ],
    performance: [
      [["이상 감지율", "Detection of anomalies"], "–", "90%"],
      [["거짓 경보(월 횟수)", "False alerts a month"], "–", "≤ 1"],
    ],
    environment: [
      "함 내 전원, 염분·진동 환경. 모의 자료와 공개 자료로 개발하고 육상 시험대에서 확인합니다.",
      "Ship power, salt and vibration. Developed on simulated and public data, checked on a test bed ashore.",
    ],
    support: ["육상 추진 시험대, 음향 전문가 자문", "A propulsion test bed ashore and advice by acoustics experts"],
    dualUse: [
      "여객선·상선의 소음 규제 대응, 해양 생태 보호",
      "Noise rules for ferries and merchant ships, protection of marine life",
    ],
    fields: ["ai", "sensors_ew"],
  },
  {
    owner: "NAVY",
    title: ["함내 밀폐구역 유해가스 착용형 경보기", "Wearable gas alarm for closed spaces on board"],
    summary: [
      "밀폐구역에 들어간 승조원의 가스 노출과 움직임을 함께 살핍니다.",
      "Watches gas exposure and movement of crew inside closed spaces.",
    ],
    background: [
      "휴대형 측정기는 한 손을 차지하고, 쓰러진 사람을 밖에서 알기 어렵습니다.",
      "Hand-held meters take a hand, and nobody outside sees that someone has collapsed.",
    ],
    need: [
      "네 가지 이상 가스를 재고, 움직임이 멈추면 구역 밖에 알리는 100g 이하 착용 장치를 구합니다.",
      "A device under 100 g that measures four gases or more and tells people outside when movement stops.",
    ],
    performance: [
      [["무게", "Weight"], "320g", "100g"],
      [["쓰러짐 알림까지 걸리는 시간(초)", "Time to alert on collapse (s)"], "–", "≤ 10"],
      [["사용 시간(시간)", "Running time (h)"], "8", "24"],
    ],
    environment: [
      "강철 격벽 안의 통신, 방폭 기준 준수",
      "Radio inside steel bulkheads; explosion protection rules apply",
    ],
    support: ["훈련용 밀폐구역, 보건 전문가", "A training space and health experts"],
    dualUse: ["맨홀·저장탱크·조선소의 밀폐공간 작업", "Manholes, storage tanks and closed spaces in shipyards"],
    fields: ["sensors_ew"],
  },
  {
    owner: "KAI",
    title: [
      "복합재 구조물 비파괴검사 영상 자동 판독",
      "Automatic reading of inspection images of composite structures",
    ],
    summary: [
      "초음파 C-스캔 영상에서 층간 분리와 기공을 자동으로 찾아 판독 시간을 줄입니다.",
      "Finds delaminations and voids in ultrasonic C-scans and shortens the reading.",
    ],
    background: [
      "날개 외피 한 장의 판독에 숙련 검사원이 4시간을 씁니다. 판독자마다 기준이 조금씩 다릅니다.",
      "A skilled inspector spends four hours on one wing skin, and readers differ a little.",
    ],
    need: [
      "결함 후보의 위치·크기·유형과 신뢰도를 보이고, 검사원이 고친 내용을 다시 배우는 판독 보조 체계를 구합니다.",
      "A reading assistant that shows place, size, kind and confidence of candidates and learns from corrections.",
    ],
    performance: [
      [["결함 검출률(3mm 이상)", "Detection (3 mm and above)"], "85%", "98%"],
      [["영상 한 장당 오경보(건)", "False alarms per image"], "12", "3"],
      [["판독 시간(분)", "Reading time (min)"], "240", "40"],
    ],
    environment: [
      "외부망과 분리된 검사실 PC, DICONDE 형식. 비식별 영상 300장을 협약 뒤 드립니다.",
      "A workstation off the outside network, DICONDE format. 300 anonymised images are shared after the agreement.",
    ],
    support: [
      "사천 검사실, 표준 시험편 12종, 판독 전문가 1명",
      "The inspection room in Sacheon, twelve reference specimens, one expert",
    ],
    dualUse: [
      "풍력 블레이드, 수소 탱크, 철도 차체의 비파괴검사",
      "Wind turbine blades, hydrogen tanks, railway car bodies",
    ],
    fields: ["ai", "advanced_materials"],
    annex: inspectionAnnex,
    files: inspectionFiles,
    more: inspectionDetails,
  },
  {
    owner: "KAI",
    title: ["복합재 보수 부위 경화 상태 현장 진단", "Checking on the spot how far a composite repair has cured"],
    summary: [
      "보수한 자리의 경화 정도를 현장에서 숫자로 확인합니다.",
      "Shows in numbers, on the spot, how far a repair has cured.",
    ],
    background: [
      "지금은 온도 기록만으로 경화를 짐작해 여유 시간을 길게 둡니다.",
      "Curing is guessed from temperature logs, with long margins.",
    ],
    need: [
      "휴대 장치로 경화도를 재고 다음 작업을 해도 되는지 알려 줍니다.",
      "A portable device that measures the degree of cure and says whether work may go on.",
    ],
    performance: [
      [["경화도 오차", "Error of degree of cure"], "–", "±3%p"],
      [["측정 시간(분)", "Time per measurement (min)"], "–", "2"],
    ],
    environment: ["격납고와 야외 정비, 5~40℃", "Hangar and field repair, 5 to 40 °C"],
    support: ["보수 시험편 제작, 재료 시험실", "Repair specimens and a materials laboratory"],
    dualUse: ["풍력·조선·자동차 복합재 보수", "Composite repairs in wind power, ships and cars"],
    fields: ["advanced_materials"],
  },
  {
    owner: "LIG",
    title: [
      "소형 무인기 대응 RF 신호 분류 모듈 경량화",
      "A lighter module that classifies radio signals of small drones",
    ],
    summary: [
      "등에 지는 장비에 들어가는 크기로 드론 통신 신호를 구별합니다.",
      "Classifies drone links in a module small enough for a backpack.",
    ],
    background: [
      "지금의 분류기는 차량에 실어야 하고 새 기종이 나오면 다시 만들어야 합니다.",
      "Today's classifier needs a vehicle and has to be rebuilt for every new model.",
    ],
    need: [
      "새 신호를 적은 표본으로 더하고 10W 안에서 실시간으로 동작하는 모듈을 구합니다.",
      "A real-time module within 10 W that learns a new signal from few samples.",
    ],
    performance: [
      [["소비 전력", "Power"], "45W", "10W"],
      [["기종 식별률(신호대잡음비 0dB)", "Identification at 0 dB SNR"], "68%", "90%"],
    ],
    environment: [
      "2.4·5.8GHz 대역, 전파 시험실에서 실증합니다. 암호 해독은 범위가 아닙니다.",
      "2.4 and 5.8 GHz; trials in a shielded chamber. Decryption is out of scope.",
    ],
    support: ["전파 무반향실, 신호 발생기, RF 전문가", "Anechoic chamber, signal generators, RF experts"],
    dualUse: [
      "공항·발전소 주변 드론 감시, 주파수 관리",
      "Drone watch at airports and power plants, spectrum management",
    ],
    fields: ["sensors_ew", "ai"],
  },
  {
    owner: "HWO",
    title: ["함정 블록 용접부 결함 실시간 검사", "Checking welds of ship blocks while they are made"],
    summary: [
      "용접하는 동안 비드와 열 영상으로 결함을 알아냅니다.",
      "Finds defects from bead and heat images while welding.",
    ],
    background: [
      "방사선 검사는 블록이 끝난 뒤에 이뤄져 고치는 비용이 큽니다.",
      "Radiography comes after the block is finished, when mending is costly.",
    ],
    need: [
      "아크 빛 속에서 비드 형상과 온도를 보고 결함 가능성을 그 자리에서 알립니다.",
      "See bead shape and temperature through arc light and say at once where a defect is likely.",
    ],
    performance: [
      [["결함 예측 재현율", "Recall of predicted defects"], "–", "85%"],
      [["알림까지 걸리는 시간", "Delay of the alert"], "48 h", "3 s"],
    ],
    environment: [
      "옥내 조립장, 분진·아크 빛. 기존 용접기와 함께 씁니다.",
      "Indoor assembly hall, dust and arc light, together with existing welders.",
    ],
    support: ["용접 시험 구역, 시편 제작, 품질 전문가", "A welding test area, specimens and quality experts"],
    dualUse: ["상선·해양플랜트·교량 용접", "Merchant ships, offshore plants, bridges"],
    fields: ["ai"],
  },
  {
    owner: "KAL",
    title: ["군집 무인기 임무계획 시뮬레이터", "Mission planning simulator for groups of unmanned aircraft"],
    summary: [
      "여러 무인기의 임무를 바람·통신·고장까지 넣어 미리 돌려 봅니다.",
      "Tries a mission of many unmanned aircraft with wind, links and failures.",
    ],
    background: [
      "임무를 바꿀 때마다 사람이 기체별 경로를 다시 그립니다.",
      "Whenever the mission changes, people redraw every route.",
    ],
    need: [
      "임무를 말로 정하면 기체별 계획을 내고, 일부가 빠져도 다시 나누는 시뮬레이터를 구합니다.",
      "A simulator that turns a stated mission into plans per aircraft and divides it anew when some drop out.",
    ],
    performance: [
      [["동시 모의 기체(대)", "Aircraft simulated at once"], "8", "50"],
      [["재계획 시간(초)", "Time to plan anew (s)"], "900", "20"],
    ],
    environment: [
      "ROS 2, 공개 지형 자료. 실제 제원은 쓰지 않습니다.",
      "ROS 2 and public terrain data. No real specifications are used.",
    ],
    support: ["비행 시험장, 무인기 3대, 조종 전문가", "A flight test field, three aircraft, pilots"],
    dualUse: ["재난 수색, 시설 점검, 물류", "Search after disasters, inspection of structures, logistics"],
    fields: ["manned_unmanned_teaming", "unmanned_autonomy"],
  },
];
