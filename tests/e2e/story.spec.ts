import { test } from "@playwright/test";
import { announceCall } from "./story/announce-call";
import { apply, expectLetter } from "./story/apply";
import { findChallenge } from "./story/find-challenge";
import { postChallenge } from "./story/post-challenge";
import { newStory } from "./story/story";

for (const locale of ["ko", "en"] as const) {
  test(`the whole challenge is played from posting to the accepted milestone [${locale}]`, async ({ browser }, info) => {
    const story = newStory(browser, locale, info);
    const { step } = test;
    await step("a call is made, proposed and announced by two people", () => announceCall(story, () => Number(process.env.CLOSE ?? 150)));
    await step("a challenge is posted, returned once, mended, approved and published", () => postChallenge(story));
    await step("a visitor finds it", () => findChallenge(story));
    const receipt = await step("a startup applies", () => apply(story, "owner.onkyeol", { scan: true }));
    await step("its receipt came by mail as well", () => expectLetter(story, "owner.onkyeol", receipt));
  });
}
