import { test } from "@playwright/test";
import { demoStartups } from "../../prisma/seed/accounts";
import { awaitClose, expectTooLate, hesitate } from "./story/after-close";
import { offerAgreement, sign } from "./story/agree";
import { announceCall } from "./story/announce-call";
import { apply, expectLetter } from "./story/apply";
import { acceptMilestone, expectProject, payAdvance } from "./story/carry-out";
import { evaluate } from "./story/evaluate";
import { findChallenge } from "./story/find-challenge";
import { formPanel, screen } from "./story/form-panel";
import { postChallenge } from "./story/post-challenge";
import { expectResult, select } from "./story/select";
import { signIn } from "./story/sign-in";
import { newStory } from "./story/story";

const [winner, runnerUp, latecomer, owner] = ["owner.onkyeol", "owner.haedam", "owner.mirgyeol", "owner.kai"] as const;

/** Percent of the points that each evaluator gives to winner and runner-up; the mean drops the first and the last. */
const panel = [
  ["evaluator1", 100, 20],
  ["evaluator2", 80, 60],
  ["evaluator3", 80, 60],
  ["evaluator4", 80, 80],
  ["evaluator5", 60, 100],
] as const;
const evaluators = panel.map(([account]) => account);

// Side by side: each waits for its own call to close.
test.describe.configure({ mode: "parallel", timeout: 10 * 60_000 });
// A recording of a dozen browsers at once would take longer than the story; a failure leaves its pictures.
test.use({ trace: "off" });

for (const locale of ["ko", "en"] as const) {
  test(`the whole challenge is played from posting to the accepted milestone [${locale}]`, async ({
    browser,
  }, info) => {
    const { step } = test;
    const story = newStory(browser, locale, info);
    const [first, second] = [demoStartups.onkyeol?.[locale] ?? "", demoStartups.haedam?.[locale] ?? ""];

    await step("those who act before the close sign in", () =>
      signIn(story, ["officer", "approver", owner, winner, runnerUp, latecomer]),
    );
    await step("a call is made, proposed and announced by two people", () => announceCall(story));
    await step("a challenge is posted, returned once, mended, approved and published", () => postChallenge(story));
    await step("a visitor finds it", () => findChallenge(story));
    const receipt = await step("a startup applies", () => apply(story, winner, { scan: true }));
    await step("a second startup applies", () => apply(story, runnerUp, { scan: false }));
    const late = await step("a third hesitates", () => hesitate(story, latecomer));
    await step("the receipt came by mail as well", () => expectLetter(story, winner, receipt));
    await step("the call closes by itself", () => awaitClose(story, evaluators));
    await step("who is too late is told so", () => expectTooLate(story, late));
    await step("the officer screens", () => screen(story, 2));
    await step("a panel of five is appointed", () => formPanel(story, evaluators));
    for (const [account, better, worse] of panel) {
      const look = { scan: account === "evaluator1" };
      await step(`${account} evaluates`, () => evaluate(story, account, { [first]: better, [second]: worse }, look));
    }
    await step("results are proposed, confirmed and published", () => select(story, first, second));
    await step("the selected startup sees its result", () => expectResult(story, winner, "SELECTED"));
    await step("the other one sees its own", () => expectResult(story, runnerUp, "NOT_SELECTED"));
    await step("the agreement is offered", () => offerAgreement(story));
    await step("the startup signs", () => sign(story, winner, "STARTUP", "startup"));
    await step("the demand owner signs", () => sign(story, owner, "DEMAND_OWNER", "demand"));
    await step("the agency signs", () => sign(story, "approver", "AGENCY", "manage", true));
    await step("the advance is paid", () => payAdvance(story));
    await step("the first milestone is reported and accepted", () => acceptMilestone(story, winner, owner));
    for (const [account, area] of [
      [winner, "startup"],
      [owner, "demand"],
      ["officer", "manage"],
    ] as const) {
      await step(`the project shows money and milestones in ${area}`, () => expectProject(story, account, area));
    }
  });
}
