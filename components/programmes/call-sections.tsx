import type { ReactNode } from "react";
import type { CallDetail } from "@/lib/programmes/types";
import { CallDocuments, CallEligibility } from "./call-eligibility";
import { CallCriteria, CallDates, CallMoney, CallPlans } from "./call-facts";
import { CallSupport } from "./call-support";
import { FormPreview } from "./form-preview";
import { LocalParagraphs } from "./local-text";

type SectionId = "about" | "dates" | "money" | "support" | "eligibility" | "documents" | "criteria" | "plans" | "form";

/** Everything a call says, in the order of an announcement; titles stand in messages under `programmes.page`. */
export function callSections(call: CallDetail, now: Date): { id: SectionId; body: ReactNode }[] {
  return [
    { id: "about", body: <LocalParagraphs text={call.summary} /> },
    { id: "dates", body: <CallDates call={call} now={now} /> },
    { id: "money", body: <CallMoney call={call} /> },
    { id: "eligibility", body: <CallEligibility call={call} /> },
    { id: "documents", body: <CallDocuments call={call} /> },
    { id: "criteria", body: <CallCriteria call={call} /> },
    { id: "support", body: <CallSupport call={call} /> },
    { id: "plans", body: <CallPlans call={call} /> },
    { id: "form", body: call.form && <FormPreview form={call.form} /> },
  ];
}
