import type { ChallengeText } from "./text";

/** Of the call that is being evaluated. */
export const evaluatedChallenges: readonly ChallengeText[] = [
  {
    owner: "KAI",
    title: ["기체 조립 공구 위치 추적", "Tracking tools during assembly"],
    summary: [
      "조립이 끝난 기체 안에 공구가 남지 않도록 실시간으로 셉니다.",
      "Counts tools in real time so that none stays inside the airframe.",
    ],
    background: ["공구 점검은 교대마다 손으로 합니다.", "Tools are counted by hand at every shift."],
    need: [
      "금속 구조물 안에서도 공구 하나하나의 위치를 압니다.",
      "Know where each tool is, even inside metal structures.",
    ],
    performance: [
      [["위치 오차", "Position error"], "–", "30cm"],
      [["분실을 알아채는 시간(분)", "Time to notice a loss (min)"], "480", "1"],
    ],
    environment: ["금속 반사가 심한 조립장", "An assembly hall with strong reflections"],
    support: ["조립 모형, 공구 200점", "An assembly mock-up and 200 tools"],
    dualUse: ["수술실·발전소의 도구 관리", "Tools in operating rooms and power plants"],
    fields: ["sensors_ew"],
  },
  {
    owner: "LIG",
    title: ["장비 소리로 냉각팬 고장 예측", "Foreseeing fan failures by sound"],
    summary: [
      "전자장비의 소리로 냉각팬 고장을 한 달 앞서 압니다.",
      "Knows from the sound of equipment that a fan will fail within a month.",
    ],
    background: [
      "팬 고장은 장비 정지로 이어지지만 예방 교체는 비용이 큽니다.",
      "Failed fans stop equipment; replacing them in advance is costly.",
    ],
    need: [
      "여러 대가 함께 돌 때도 팬 하나의 이상을 알아냅니다.",
      "Find the one failing fan among many that run together.",
    ],
    performance: [[["30일 앞 예측률", "Prediction 30 days ahead"], "–", "85%"]],
    environment: ["장비실 소음 70dB", "Equipment rooms at 70 dB"],
    support: ["가속 수명 시험 자료", "Data of accelerated life tests"],
    dualUse: ["데이터센터·통신 기지국", "Data centres and base stations"],
    fields: ["ai"],
  },
  {
    owner: "HWO",
    title: ["수중 배터리 열폭주 조기 예측", "Early warning of thermal runaway in underwater batteries"],
    summary: [
      "셀 단위의 작은 변화로 열폭주를 30분 앞서 알립니다.",
      "Warns of thermal runaway 30 minutes ahead from small changes in cells.",
    ],
    background: ["온도 경보는 이미 늦은 때가 많습니다.", "Temperature alarms often come too late."],
    need: [
      "전압·가스·팽창을 함께 보아 위험한 셀을 먼저 찾습니다.",
      "Watch voltage, gas and swelling together and find the dangerous cell first.",
    ],
    performance: [
      [["예측 시간(분 전)", "Warning ahead (min)"], "2", "30"],
      [["거짓 경보(월 횟수)", "False alarms a month"], "–", "≤ 1"],
    ],
    environment: ["밀폐 함체, 방수·내압", "A sealed, pressure-proof case"],
    support: ["배터리 시험실, 안전 전문가", "Battery laboratory and safety experts"],
    dualUse: ["전기차·에너지 저장장치", "Electric cars and energy storage"],
    fields: ["energy"],
  },
];

/** Of the call whose projects are running. */
export const runningChallenges: readonly ChallengeText[] = [
  {
    owner: "KAI",
    title: ["복합재 초음파 영상 결함 자동 판독", "Automatic reading of ultrasonic images of composites"],
    summary: ["초음파 영상의 결함 후보를 자동으로 표시합니다.", "Marks candidates for defects in ultrasonic images."],
    background: ["판독 시간이 조립 일정을 늦춥니다.", "Reading time delays assembly."],
    need: ["검사원의 판독을 돕는 결함 후보 표시", "Candidates that help the inspector read"],
    performance: [[["결함 검출률", "Detection"], "80%", "95%"]],
    environment: ["분리된 검사실 PC", "A separate workstation"],
    support: ["시험편과 판독 전문가", "Specimens and an expert"],
    dualUse: ["풍력 블레이드 검사", "Inspection of wind turbine blades"],
    fields: ["ai", "advanced_materials"],
  },
  {
    owner: "HWO",
    title: ["선체 도장 두께 자동 측정", "Measuring the coating of hulls automatically"],
    summary: [
      "벽을 타는 로봇이 도장 두께를 재고 지도를 그립니다.",
      "A climbing robot measures coating and draws a map.",
    ],
    background: ["발판을 놓고 사람이 점으로 잽니다.", "People measure single points from scaffolds."],
    need: [
      "곡면 선체에서 떨어지지 않고 재는 로봇과 두께 지도",
      "A robot that holds on to curved hulls, and a map of thickness",
    ],
    performance: [[["측정 속도(㎡/시간)", "Speed (m²/h)"], "20", "120"]],
    environment: ["옥외 도크, 염분·바람", "Outdoor dock, salt and wind"],
    support: ["도크 구역, 안전 인력", "A dock area and safety staff"],
    dualUse: ["저장탱크·교량 도장 점검", "Coatings of tanks and bridges"],
    fields: ["unmanned_autonomy"],
  },
];
