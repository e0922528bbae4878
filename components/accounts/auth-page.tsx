import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";

/** A page of one short form: narrow, so that the eye needs not travel. */
export function AuthPage({ title, lead, children }: { title: ReactNode; lead: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="mx-auto max-w-[34rem]">
        <PageHead title={title} lead={lead} />
        {children}
      </div>
    </div>
  );
}
