import type { ReactNode } from "react";
import type { CallAttachment, CallDetail } from "@/lib/programmes/types";
import { AttachmentList } from "./attachments/attachment-list";
import { CallDocuments, CallEligibility } from "./call-eligibility";
import { CallCriteria, CallDates, CallMoney, CallPlans } from "./call-facts";
import { CallSupport } from "./call-support";
import { FormPreview } from "./form-preview";
import { LocalParagraphs } from "./local-text";

type SectionId =
  "about" | "attachments" | "dates" | "money" | "support" | "eligibility" | "documents" | "criteria" | "plans" | "form";

/** Everything a call says, in the order of an announcement; titles stand in messages under `programmes.page`. */
export function callSections(
  call: CallDetail,
  now: Date,
  attachments: CallAttachment[],
): { id: SectionId; body: ReactNode }[] {
  return [
    { id: "about", body: <LocalParagraphs text={call.summary} /> },
    ...(attachments.length > 0
      ? [{ id: "attachments" as const, body: <AttachmentList code={call.code} attachments={attachments} /> }]
      : []),
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
