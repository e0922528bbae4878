import type { Import } from "./tree";

/** Each may import only from those before it (house.md: Order of domains). */
const domains = [
  "accounts", "organisations", "programmes", "challenges", "applications", "evaluation",
  "selection", "agreements", "funding", "milestones", "outcomes",
]; // prettier-ignore
const leaves = ["audit", "notifications", "files"];
const pure = ["schema", "types", "workflow", "rules", "policy"];
const vocabulary = [...pure, "queries", "commands", "actions", "jobs"];

type Place = { area: "platform" | "domain" | "leaf" | "app" | "components" | "other"; domain?: string; part?: string };

function placeOf(file: string): Place {
  const [top, second = "", third = ""] = file.split("/");
  if (top === "app" || top === "components") return { area: top };
  if (top !== "lib") return { area: "other" };
  if (second === "platform") return { area: "platform", part: third.replace(/\.tsx?$/, "") };
  const part = third.replace(/\.tsx?$/, "");
  return { area: leaves.includes(second) ? "leaf" : "domain", domain: second, part };
}

/** Why a file may not stand where it stands, or undefined. */
export function vocabularyBreach(file: string): string | undefined {
  const place = placeOf(file);
  if (place.area !== "domain" && place.area !== "leaf") return undefined;
  if (![...domains, ...leaves].includes(place.domain ?? "")) return `${file}: unknown domain ${place.domain}`;
  if (!vocabulary.includes(place.part ?? "")) return `${file}: unknown file name ${place.part}`;
  if (
    place.area === "domain" &&
    place.part === "commands" &&
    !/^lib\/[a-z]+\/commands\/[a-z]+(-[a-z]+)+\.ts$/.test(file)
  )
    return `${file}: a command is named <verb>-<noun>.ts`;
  return undefined;
}

/** Why an import goes the wrong way, or undefined. */
export function importBreach({ from, to, typeOnly }: Import): string | undefined {
  const here = placeOf(from);
  const there = placeOf(to);
  const breach = (why: string) => `${from} → ${to}: ${why}`;

  if (to.startsWith("tests/") && !from.startsWith("tests/")) return breach("the product does not import tests");
  if (from.startsWith("lib/") && (there.area === "app" || there.area === "components"))
    return breach("lib does not know pages");
  if (here.area === "platform") {
    return there.area === "domain" || there.area === "leaf" ? breach("platform knows no domain") : undefined;
  }
  const wrap = (why: string | undefined) => (why === undefined ? undefined : breach(why));
  if (here.area === "components") return wrap(componentBreach(from, there, typeOnly));
  if (here.area !== "domain" && here.area !== "leaf") return undefined;
  const isPure = pure.includes(here.part ?? "");
  if (isPure && pureBreach(to, there, typeOnly)) return breach("pure files stay pure");
  if (to.startsWith("next") && here.part !== "actions" && !isRequestCache(here, to))
    return breach("only actions know Next");
  if (there.area !== "domain" && there.area !== "leaf") return undefined;
  if (here.domain === there.domain)
    return sameDomainBreach(here, there) ? breach("against the way of a request") : undefined;
  return wrap(otherDomainBreach(here, there));
}

function componentBreach(from: string, there: Place, typeOnly: boolean): string | undefined {
  if (from.startsWith("components/ui/") && (there.area === "domain" || there.area === "leaf"))
    return "the design system knows no domain";
  if (there.area === "app") return "components do not know pages";
  if (there.area !== "domain" && there.area !== "leaf") return undefined;
  return typeOnly || pure.includes(there.part ?? "") ? undefined : "components take data and actions as props";
}

function pureBreach(to: string, there: Place, typeOnly: boolean): boolean {
  if (there.area === "domain") return !pure.includes(there.part ?? "");
  if (there.area === "leaf") return !pure.includes(there.part ?? "");
  if (there.area === "platform")
    return typesOnly.includes(there.part ?? "") ? !typeOnly : !purePlatform.includes(there.part ?? "");
  return !purePackages.some((name) => to === name || to.startsWith(`${name}/`));
}

/** Parts of the platform without state, clock, environment or Next. */
const purePlatform = [
  "result",
  "workflow",
  "localised",
  "context",
  "digest",
  "signature",
  "i18n",
  "form",
  "paging",
  "text-diff",
  "names",
  "search-words",
];
/** Parts of which pure files may only name types. */
const typesOnly = ["db", "documents"];
const purePackages = ["zod", "node:zlib", "es-hangul", "@hyunbinseo/holidays-kr", "d3-scale", "d3-shape"];

/** The actor of a request is built once per request in organisations/queries. */
const isRequestCache = (here: Place, to: string): boolean =>
  here.domain === "organisations" && here.part === "queries" && to === "react";

function sameDomainBreach(here: Place, there: Place): boolean {
  const rank = (part = "") => (pure.includes(part) ? 0 : ["queries", "commands", "jobs", "actions"].indexOf(part) + 1);
  return rank(there.part) > rank(here.part);
}

function otherDomainBreach(here: Place, there: Place): string | undefined {
  if (here.area === "leaf") return "a leaf imports no other domain";
  if (there.area === "leaf") return there.part === "actions" ? "actions are for pages" : undefined;
  const actorOfAction = here.part === "actions" && there.domain === "organisations" && there.part === "queries";
  if (actorOfAction) return undefined;
  if (domains.indexOf(there.domain ?? "") > domains.indexOf(here.domain ?? "")) return "the order of domains";
  if (pure.includes(there.part ?? "")) return undefined;
  if (there.part === "queries")
    return here.part === "queries" || here.part === "commands" || here.part === "jobs"
      ? undefined
      : "only queries and commands read";
  return "a domain does not run another's commands";
}
