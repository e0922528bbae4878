import { test } from "@playwright/test";
import { announceCall } from "./story/announce-call";
import { newStory } from "./story/story";

for (const locale of ["ko", "en"] as const) {
  test(`the whole challenge is played from posting to the accepted milestone [${locale}]`, async ({ browser }, info) => {
    const story = newStory(browser, locale, info);
    await test.step("a call is made, proposed and announced by two people", () => announceCall(story, () => 150));
  });
}
