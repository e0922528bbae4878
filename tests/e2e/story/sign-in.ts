import { expectAccessible } from "../support/axe";
import { open } from "../support/person";
import type { Story } from "./story";

/** Everyone who acts before the close signs in ahead, so that the call can be short. */
export async function signIn(story: Story, accounts: readonly string[]): Promise<void> {
  const visitor = await story.someVisitor();
  for (const href of ["/sign-in", "/demo"]) {
    await open(visitor, href);
    await expectAccessible(visitor.page);
  }
  for (const account of accounts) {
    const person = await story.as(account);
    await expectAccessible(person.page);
  }
}
