/** `npm run demo:accounts`: the accounts of the demo scenario, as `npm run app` prints them. */
import { accountLines } from "./lib/account-lines";

for (const line of accountLines()) console.log(line);
