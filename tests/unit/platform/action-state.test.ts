import { expect, it } from "vitest";
import { formValues } from "@/lib/platform/action-state";

it("keeps what was typed, but neither secrets nor files nor the framework's own fields", () => {
  const form = new FormData();
  form.append("title", "과제");
  form.append("tags", "a");
  form.append("tags", "b");
  form.append("tags", "c");
  form.append("password", "a long pass phrase");
  form.append("$ACTION_ID_1", "");
  form.append("file", new File(["x"], "x.pdf"));
  expect(formValues(form)).toEqual({ title: "과제", tags: ["a", "b", "c"] });
});

it("gives back fields whose names every object knows", () => {
  const form = new FormData();
  form.append("constructor", "a");
  form.append("__proto__", "b");
  expect(Object.entries(formValues(form))).toEqual([
    ["constructor", "a"],
    ["__proto__", "b"],
  ]);
});
