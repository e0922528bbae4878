import type { ReactNode } from "react";

/** Drawings on a 24 grid: 1.75 stroke, round ends, no fill. Names say what is drawn, not where it is used. */
export const iconPaths = {
  alert: (
    <>
      <path d="M12 4 2.8 19.5h18.4z" />
      <path d="M12 10v4.5M12 17.2v.1" />
    </>
  ),
  arrow: <path d="M4 12h16M14 6l6 6-6 6" />,
  bell: <path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 2h-15zM10 21h4" />,
  building: <path d="M5 20.5V4h9v16.5M14 9.5h5v11M3 20.5h18M8 8h3M8 12h3M8 16h3M16.5 13v.1M16.5 16.5v.1" />,
  calendar: (
    <>
      <rect x={3.5} y={5} width={17} height={15.5} rx={2} />
      <path d="M3.5 10h17M8 3v4M16 3v4" />
    </>
  ),
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  "check-circle": (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="m8 12.3 2.8 2.7L16 9.5" />
    </>
  ),
  clock: (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="M12 7v5l3 2" />
    </>
  ),
  contrast: (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="M12 3v18M12 7.500h5.500M12 12h9M12 16.500h5.5" />
    </>
  ),
  copy: (
    <>
      <rect x={8.5} y={8.5} width={11.5} height={11.5} rx={2} />
      <path d="M15.5 8.5V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5" />
    </>
  ),
  dash: (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="M8 12h8" />
    </>
  ),
  dot: (
    <>
      <circle cx={12} cy={12} r={9} />
      <circle cx={12} cy={12} r={3} />
    </>
  ),
  down: <path d="m5 9 7 7 7-7" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  external: <path d="M13.5 4.5h6v6M19.5 4.5l-9 9M10.5 6H5v13h13v-5.5" />,
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx={12} cy={12} r={2.8} />
    </>
  ),
  file: (
    <>
      <path d="M6 3.5h8l4.5 4.5v12.5H6z" />
      <path d="M14 3.5V8h4.5M9 13h6M9 16.5h6" />
    </>
  ),
  filter: <path d="M4 6.5h16M7 12h10M10 17.5h4" />,
  flag: <path d="M6 21V4h11.5l-2.5 4 2.5 4H6" />,
  folder: <path d="M3.5 6.5h6l2 2.5h9v10.5h-17z" />,
  globe: (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9z" />
    </>
  ),
  grip: <path d="M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1" strokeWidth={3} />,
  help: (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="M9.5 9.500a2.5 2.5 0 1 1 3.5 2.300c-.7.3-1 .8-1 1.700M12 16.700v.1" />
    </>
  ),
  history: <path d="M4.5 12a7.5 7.5 0 1 0 2.2-5.3L4.5 9M4.5 4.5V9H9M12 8v4.5l3 1.5" />,
  info: (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="M12 11v5M12 7.800v.1" />
    </>
  ),
  left: <path d="m15 5-7 7 7 7" />,
  link: (
    <path d="M10 14a4 4 0 0 0 5.7 0l3.2-3.200a4 4 0 0 0-5.7-5.700L12 6.300M14 10a4 4 0 0 0-5.7 0l-3.2 3.200a4 4 0 0 0 5.7 5.700l1.2-1.2" />
  ),
  loader: (
    <path d="M12 3v4M12 17v4M3 12h4M17 12h4M5.6 5.600l2.9 2.900M15.5 15.5l2.9 2.900M5.6 18.400l2.9-2.900M15.5 8.5l2.9-2.9" />
  ),
  lock: (
    <>
      <rect x={5} y={11} width={14} height={9.5} rx={2} />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  logout: <path d="M14 4.5h5.5v15H14M4 12h10.5M10.5 8l4 4-4 4" />,
  mail: (
    <>
      <rect x={3} y={5.5} width={18} height={13.5} rx={2} />
      <path d="m3.5 7 8.5 6.5L20.5 7" />
    </>
  ),
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  message: <path d="M4 5h16v11.5h-8.5L7 20v-3.5H4z" />,
  pencil: <path d="M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM13.5 7.5l3 3" />,
  phone: (
    <path d="M5 4h4l1.5 4.5-2.3 1.700a12 12 0 0 0 5.6 5.600l1.7-2.300L20 15v4c0 .8-.6 1.3-1.3 1.200C10.5 19.5 4.5 13.5 3.8 5.3 3.7 4.6 4.2 4 5 4z" />
  ),
  minus: <path d="M5 12h14" />,
  plus: <path d="M12 5v14M5 12h14" />,
  printer: <path d="M7 8V3.5h10V8M7 17H4V9.5A1.5 1.5 0 0 1 5.5 8h13A1.5 1.5 0 0 1 20 9.5V17h-3M7 14h10v6.5H7z" />,
  refresh: <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15" />,
  right: <path d="m9 5 7 7-7 7" />,
  ring: <circle cx={12} cy={12} r={8} />,
  saved: (
    <>
      <path d="M7 18.5a4 4 0 0 1-.5-8A5.5 5.5 0 0 1 17 9.300a4.6 4.6 0 0 1 .5 9.200z" />
      <path d="m9.3 13.5 2 2 3.5-3.7" />
    </>
  ),
  search: (
    <>
      <circle cx={11} cy={11} r={7} />
      <path d="m20 20-4-4" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx={15} cy={7} r={2} />
      <circle cx={9} cy={17} r={2} />
    </>
  ),
  shield: (
    <>
      <path d="M12 3.5l7.5 2.800v5.200c0 4.5-3 7.7-7.5 9.5-4.5-1.8-7.5-5-7.5-9.5V6.300z" />
      <path d="m8.7 12 2.4 2.3 4.2-4.3" />
    </>
  ),
  sort: <path d="m8 10 4-4.5 4 4.5M8 14l4 4.5 4-4.5" />,
  star: <path d="m12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.6-5.1-2.7-5.1 2.7 1-5.6-4.1-4 5.7-.8z" />,
  swap: <path d="M4.5 8.5h14L15 5M19.5 15.5h-14L9 19" />,
  trash: <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10 11v5M14 11v5" />,
  unlock: (
    <>
      <rect x={5} y={11} width={14} height={9.5} rx={2} />
      <path d="M8 11V8a4 4 0 0 1 7.6-1.7" />
    </>
  ),
  up: <path d="m6 15 6-6 6 6" />,
  upload: <path d="M12 16V5M7 9.5l5-5 5 5M4.5 20h15" />,
  user: (
    <>
      <circle cx={12} cy={8} r={4} />
      <path d="M4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5" />
    </>
  ),
  users: (
    <>
      <circle cx={9} cy={8.5} r={3.5} />
      <path d="M2.5 19.5c.8-3.5 3.2-5 6.5-5s5.7 1.5 6.5 5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M18 14.900c2 .7 3 2.2 3.5 4.6" />
    </>
  ),
  x: <path d="M6 6l12 12M18 6 6 18" />,
  "x-circle": (
    <>
      <circle cx={12} cy={12} r={9} />
      <path d="m9 9 6 6M15 9l-6 6" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconPaths;
