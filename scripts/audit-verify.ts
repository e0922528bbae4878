/** `npm run audit:verify`: checks the whole audit trail and names the first broken link. Exit 1 where there is one. */
import { verifyChain, type ChainFault } from "@/lib/audit/queries/verify-chain";
import { closeDatabase } from "@/lib/platform/db";

const report = await verifyChain();
await closeDatabase();
if (report.fault) {
  console.error(`The audit trail is broken after ${report.links} sound links: ${sentence(report.fault)}`);
  process.exitCode = 1;
} else {
  console.log(`The audit trail is sound: ${report.links} links, head ${report.head}`);
}

function sentence(fault: ChainFault): string {
  switch (fault.kind) {
    case "gap":
      return `link ${fault.position} is missing.`;
    case "link":
      return `link ${fault.position} (event ${fault.eventId}) does not match its event and the link before it.`;
    case "detail":
      return `the ${fault.part} value of link ${fault.position} (event ${fault.eventId}) does not match its digest.`;
    case "unsealed":
      return `event ${fault.eventId} is older than a minute and has no link: is the worker running?`;
  }
}
