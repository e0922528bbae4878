/**
 * What a person recognises in the list of their sessions: "Chrome · Windows". Empty where the browser does not say.
 * Kept instead of the whole user agent, which tells more about the person than the list needs.
 */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return "";
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1];
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [browser, system].filter((part) => part !== undefined).join(" · ");
}

/** The more particular first: nearly every browser also calls itself Chrome or Safari. */
const browsers: readonly [RegExp, string][] = [
  [/Whale\//, "Whale"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/KAKAOTALK/i, "KakaoTalk"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh|Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];
