import type { ReactNode } from "react";
import { EvaluateArea } from "../evaluate-area";

export default function QueueLayout({ children }: { children: ReactNode }) {
  return <EvaluateArea>{children}</EvaluateArea>;
}
