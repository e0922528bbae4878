import type { ChallengeText } from "./text";

/** Sites of the forces and of industry that want to work with AI. */
export const axCooperationChallenges: readonly ChallengeText[] = [
  {
    owner: "AF",
    title: ["기지 군수 창고의 수요 예측과 자동 재배치", "Forecasting demand and moving stock in base depots"],
    summary: [
      "부품이 언제 어디에서 필요할지 예측하고 창고 사이의 재고를 미리 옮깁니다.",
      "Forecasts which part is needed where, and moves stock between depots beforehand.",
    ],
    background: [
      "창고마다 따로 재고를 쌓아 한쪽은 남고 한쪽은 모자랍니다. 급한 수송이 한 달에 60건입니다.",
      "Each depot keeps its own stock: one has too much, another none. Sixty urgent transports a month follow.",
    ],
    need: [
      "정비 계획과 지난 소모 자료로 수요를 예측하고, 담당자가 이유를 보고 승인하는 재배치안을 만듭니다.",
      "Forecast from maintenance plans and past use, and propose moves with reasons that an officer approves.",
    ],
    performance: [
      [["12주 예측 오차", "Error of a 12-week forecast"], "38%", "15%"],
      [["급한 수송(월)", "Urgent transports per month"], "60", "20"],
    ],
    environment: ["폐쇄망 서버, 비식별 소모 자료 5년분", "Closed network; five years of anonymised use"],
    support: ["자료 담당자 1명, 시험 창고 2곳", "One data officer and two depots for trials"],
    dualUse: ["항공사, 병원, 발전소의 예비품 관리", "Spare parts of airlines, hospitals and power plants"],
    fields: ["ai"],
    more: { trlNow: 4, trlWanted: 7 },
  },
  {
    owner: "NAVY",
    title: ["항만 감시 영상의 야간 식별 자동화", "Telling vessels apart at night in harbour surveillance"],
    summary: [
      "열상과 가시광 영상을 함께 보고 야간에 다가오는 선박을 구별합니다.",
      "Combines thermal and visible images to tell approaching vessels apart at night.",
    ],
    background: [
      "감시병 한 사람이 화면 열두 개를 봅니다. 어선과 부유물로 생기는 헛경보가 하루 200건입니다.",
      "One guard watches twelve screens. Fishing boats and drifting objects cause 200 false alarms a day.",
    ],
    need: [
      "선박의 종류와 진로를 구별하고 헛경보를 줄이며, 판단의 근거를 감시병에게 보입니다.",
      "Tell kind and course of vessels, cut false alarms, and show the guard why.",
    ],
    performance: [
      [["야간 식별 정확도", "Accuracy at night"], "64%", "92%"],
      [["헛경보(일)", "False alarms per day"], "200", "20"],
    ],
    environment: ["해무, 강우, 역광. 기존 카메라를 그대로 씁니다.", "Sea fog, rain, backlight; existing cameras."],
    support: ["비식별 영상 400시간, 진해 시험 초소", "400 hours of anonymised video and a test post in Jinhae"],
    dualUse: ["어항 안전, 해양 경찰, 해상 풍력단지 감시", "Fishing ports, coast guard, offshore wind farms"],
    fields: ["ai", "sensors_ew"],
    more: { trlNow: 4, trlWanted: 7 },
  },
  {
    owner: "HWO",
    title: ["함정 건조 공정표의 지연 예측", "Foreseeing delays in shipbuilding schedules"],
    summary: [
      "수만 개 작업의 진척을 읽어 늦어질 공정을 석 주 전에 알립니다.",
      "Reads the progress of tens of thousands of jobs and names delays three weeks ahead.",
    ],
    background: [
      "공정표는 주마다 손으로 고칩니다. 앞 공정의 하루 지연이 뒤에서 열흘이 되어도 늦게 압니다.",
      "Schedules are corrected by hand each week; one day lost early becomes ten before anyone sees it.",
    ],
    need: [
      "자재·인력·검사 자료를 이어 지연의 원인을 짚고, 바꿀 수 있는 작업 순서를 제안합니다.",
      "Link material, people and inspections, name the cause, and propose another order of work.",
    ],
    performance: [
      [["3주 뒤 지연 예측 재현율", "Recall of delays three weeks ahead"], "40%", "85%"],
      [["공정표 갱신 시간(시간)", "Time to update the schedule (h)"], "30", "2"],
    ],
    environment: ["사내망, 기존 공정 관리 체계와 파일로 연동", "In-house network; files from the existing system"],
    support: ["지난 호선 세 척의 비식별 자료, 공정 관리자 2명", "Anonymised data of three ships and two planners"],
    dualUse: ["플랜트, 건설, 항공기 정비의 일정 관리", "Schedules of plants, building sites and aircraft checks"],
    fields: ["ai"],
    more: { trlNow: 5, trlWanted: 8 },
  },
];

/** Fields in which businesses of the new defense industries are designated. */
export const innovationHundredChallenges: readonly ChallengeText[] = [
  {
    owner: "NAVY",
    title: ["[우주·통신] 저궤도 위성 단말의 함정 탑재", "[Space] Low-orbit satellite terminals aboard ships"],
    summary: [
      "작은 함정에도 얹을 수 있는 저궤도 위성 통신 단말과 운용 기술을 기릅니다.",
      "Grows terminals for low-orbit satellites that fit small ships, and how to run them.",
    ],
    background: [
      "작은 함정은 돛대와 전력의 여유가 없어 육상과의 통신이 끊기는 구역이 있습니다.",
      "Small ships have little mast space and power, and lose contact with the shore in places.",
    ],
    need: [
      "파도에 흔들려도 위성을 놓치지 않는 평판 안테나와 통신 관리 소프트웨어를 다섯 해에 걸쳐 제품으로 만듭니다.",
      "Over five years, make a product of a flat antenna that holds the satellite in waves, with its software.",
    ],
    performance: [
      [["무게", "Weight"], "85kg", "25kg"],
      [["연결 유지율(해상 상태 5)", "Link kept at sea state 5"], "70%", "98%"],
    ],
    environment: ["염분, 진동, 좌우 30° 기울기", "Salt, vibration, 30° of roll"],
    support: ["시험 함정 탑재, 해상 시험 일정", "Room on a test ship and time at sea"],
    dualUse: ["어선, 연안 여객선, 해양 조사선", "Fishing boats, ferries, research ships"],
    fields: ["space", "future_communication"],
    more: { trlNow: 5, trlWanted: 9, partners: 4 },
  },
  {
    owner: "AU",
    title: ["[무인·자율] 소형 무인기 군집의 충돌 회피", "[Unmanned] Keeping swarms of small aircraft apart"],
    summary: [
      "위성 위치 없이도 서로 부딪치지 않는 소형 무인기 군집을 만듭니다.",
      "Swarms of small aircraft that stay apart without satellite positions.",
    ],
    background: [
      "실내와 산악에서는 위성 위치가 끊겨 군집 비행을 멈춥니다.",
      "Indoors and in mountains positions fail and the swarm has to stop.",
    ],
    need: [
      "500g 이하 기체에 얹는 상대 위치 센서와 회피 소프트웨어를 제품으로 만듭니다.",
      "A product for aircraft below 500 g: a sensor for relative positions and software that avoids collisions.",
    ],
    performance: [
      [["함께 나는 기체(대)", "Aircraft in a swarm"], "8", "50"],
      [["상대 위치 오차", "Error of relative positions"], "1.5m", "0.2m"],
    ],
    environment: ["실내, 숲, 야간. 외부 기준국 없음", "Indoors, forests, night; no outside reference"],
    support: ["실내 비행장, 시험 기체 20대", "An indoor flying hall and 20 aircraft"],
    dualUse: ["시설 점검, 재난 수색, 공연", "Inspection, disaster search, shows"],
    fields: ["unmanned_autonomy", "manned_unmanned_teaming"],
    more: { trlNow: 4, trlWanted: 8, partners: 5 },
  },
];
