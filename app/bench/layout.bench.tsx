import type { ReactNode } from "react";

/** The root of the bare pages that benchmarks compare with; only the benchmark's own build has them. */
export default function BenchLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
