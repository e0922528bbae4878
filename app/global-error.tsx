"use client";

import "./globals.css";
import en from "@/messages/en/ui.json";
import ko from "@/messages/ko/ui.json";

/**
 * When even the frame of the pages could not be made. Which language was wanted is not known then, so both are shown;
 * the texts are taken from the catalogues without the library that failed with the rest.
 */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ko">
      <body>
        <title>{ko.errorPage.title}</title>
        <main className="wrap dead-end">
          <h1>{ko.errorPage.title}</h1>
          <p className="dead-end__lead">{ko.errorPage.lead}</p>
          <p className="dead-end__lead" lang="en">
            {en.errorPage.title}. {en.errorPage.lead}
          </p>
          <div className="row">
            <button type="button" className="btn btn--primary" onClick={() => retry()}>
              {ko.errorPage.retry} <span lang="en">({en.errorPage.retry})</span>
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
