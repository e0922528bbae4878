import { beforeEach, describe, expect, test, vi } from "vitest";
import { forgetForms, formCopy, typedIn } from "@/components/ui/form-copy";
import { FormKeeper } from "@/components/ui/form-keeper";

/** A browser's storage: what the code uses of it. */
class MemoryStorage {
  readonly held = new Map<string, string>();
  get length(): number {
    return this.held.size;
  }
  key = (index: number): string | null => [...this.held.keys()][index] ?? null;
  getItem = (key: string): string | null => this.held.get(key) ?? null;
  setItem = (key: string, text: string): void => void this.held.set(key, text);
  removeItem = (key: string): void => void this.held.delete(key);
}

let device: MemoryStorage;
let tab: MemoryStorage;
beforeEach(() => {
  device = new MemoryStorage();
  tab = new MemoryStorage();
  vi.stubGlobal("localStorage", device);
  vi.stubGlobal("sessionStorage", tab);
  return () => vi.unstubAllGlobals();
});

const kept = (text: string) => ({ values: { report: text }, version: "3" });

describe("the copy of a form on the device", () => {
  test("belongs to one person and one subject", () => {
    formCopy("kim", "report:1").keep(kept("내 글"));
    expect(formCopy("kim", "report:1").read()).toEqual(kept("내 글"));
    expect(formCopy("lee", "report:1").read()).toBeUndefined();
    expect(formCopy("kim", "report:2").read()).toBeUndefined();
    expect(formCopy(undefined, "report:1").read()).toBeUndefined();
  });

  test("of a visitor lasts as long as the tab", () => {
    formCopy(undefined, "sign-up").keep(kept("홍길동"));
    expect(device.length).toBe(0);
    expect(formCopy(undefined, "sign-up").read()).toEqual(kept("홍길동"));
    expect(tab.length).toBe(1);
  });

  test("goes when its person signs out, and nobody else's does", () => {
    for (const name of ["a", "b", "c"]) formCopy("kim", name).keep(kept(name));
    formCopy("kim2", "a").keep(kept("남의 글"));
    device.setItem("draft:kim:1:part", "초안");
    forgetForms("kim");
    expect([...device.held.keys()]).toEqual(["form:kim2:a", "draft:kim:1:part"]);
  });

  test.each(["{", "null", "7", '{"values":{}}', '{"values":null,"version":"1"}', '{"version":"1"}'])(
    "that is no copy counts as none: %s",
    (text) => {
      device.setItem("form:kim:a", text);
      expect(formCopy("kim", "a").read()).toBeUndefined();
    },
  );

  test("costs the form nothing where the browser keeps nothing or is full", () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { getItem: full, setItem: full, removeItem: full });
    const copy = formCopy("kim", "a");
    copy.keep(kept("글"));
    expect(copy.read()).toBeUndefined();
    copy.forget();
    forgetForms("kim");
  });
});

test("passwords, files and hidden fields are not kept, what was typed into an amount is", () => {
  const form = new FormData();
  const input = (name: string, type: string, value: string | File, part: { autocomplete?: "new-password"; typed?: string } = {}) => {
    form.append(name, value);
    return { name, type, autocomplete: part.autocomplete ?? "", dataset: part.typed === undefined ? {} : { typed: part.typed } } as const;
  }; // prettier-ignore
  const inputs = [
    input("name", "text", "홍길동"),
    input("fields", "checkbox", "ai"),
    input("fields", "checkbox", "space"),
    input("milestoneId", "hidden", "1"),
    input("award", "hidden", "60000000", { typed: "" }),
    input("password", "password", "correct horse battery"),
    input("phrase", "password", "correct horse battery"),
    input("shownPhrase", "text", "correct horse battery", { autocomplete: "new-password" }),
    input("evidence", "file", new File(["x"], "x.pdf")),
  ];
  expect(typedIn(form, inputs)).toEqual({ name: "홍길동", fields: ["ai", "space"], award: "60000000" });
});

describe("a form that was left behind", () => {
  const open = (version = "3") => {
    const keeper = new FormKeeper(formCopy("kim", "a"), version);
    keeper.resume();
    return keeper;
  };

  test("comes back as it was typed, and its fields are made anew once", () => {
    open().keep({ report: "글" }, "3");
    const keeper = open();
    keeper.resume();
    expect(keeper.snapshot()).toEqual({ typed: { report: "글" }, revision: 1 });
  });

  test("is empty on the first render, which is the server's", () => {
    formCopy("kim", "a").keep(kept("글"));
    expect(new FormKeeper(formCopy("kim", "a"), "3").snapshot()).toEqual({ revision: 0 });
  });

  test("is only offered where the thing was changed since, and stays until then", () => {
    open().keep({ report: "글" }, "3");
    const keeper = open("4");
    expect(keeper.snapshot()).toEqual({ offered: { report: "글" }, revision: 0 });
    expect(open("4").snapshot().offered).toEqual({ report: "글" });
    keeper.restore();
    expect(keeper.snapshot()).toEqual({ typed: { report: "글" }, revision: 1 });
  });

  test("is gone once the server accepted it, and the fields stay", () => {
    formCopy("kim", "a").keep(kept("글"));
    const keeper = open();
    keeper.done();
    expect(keeper.snapshot()).toEqual({ revision: 1 });
    expect(device.length).toBe(0);
  });

  test("is gone from fields and device when it is discarded", () => {
    formCopy("kim", "a").keep(kept("글"));
    const keeper = open();
    let told = 0;
    keeper.subscribe(() => void told++);
    keeper.discard();
    expect(keeper.snapshot()).toEqual({ revision: 2 });
    expect(told).toBe(1);
    expect(open().snapshot()).toEqual({ revision: 0 });
  });

  test("that was only offered goes without touching the fields", () => {
    formCopy("kim", "a").keep(kept("글"));
    const keeper = open("4");
    keeper.discard();
    expect(keeper.snapshot()).toEqual({ revision: 0 });
    expect(device.length).toBe(0);
  });

  test("without a name keeps nothing", () => {
    const keeper = new FormKeeper(undefined, "1");
    keeper.keep({ a: "글" }, "1");
    keeper.resume();
    keeper.done();
    expect(device.length + tab.length).toBe(0);
  });
});
