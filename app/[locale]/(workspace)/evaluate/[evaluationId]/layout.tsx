import type { ReactNode } from "react";
import { EvaluateArea } from "../evaluate-area";

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <EvaluateArea desk>{children}</EvaluateArea>;
}
