import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximumLength, minimumLength, plainForm, refusalsOfPassword } from "@/lib/accounts/rules/password";

const known = { email: "haneul.kim@onkyeol.example", name: "김하늘" };
const codes = (password: string, who = known) => refusalsOfPassword(password, who).map((refusal) => refusal.code);

describe("a new password", () => {
  it("needs fifteen characters: fourteen are refused, fifteen pass", () => {
    expect(codes("paperboatslake")).toEqual(["accounts.password_too_short"]);
    expect(codes("paperboatslakes")).toEqual([]);
    expect(refusalsOfPassword("paper", known)[0]?.params).toEqual({ minimum: minimumLength, length: 5 });
  });

  it("counts characters, not bytes or code units", () => {
    expect(codes("노을진강가에종이배일곱척을띄워")).toEqual([]);
    expect(codes("노을진강가에종이배일곱척을띄")).toEqual(["accounts.password_too_short"]);
    // Fifteen syllables typed as single letters (NFD) are still fifteen.
    expect(codes("노을진강가에종이배일곱척을띄워".normalize("NFD"))).toEqual([]);
    expect(codes("🌊".repeat(14))).toEqual(["accounts.password_too_short"]);
  });

  it("may be two hundred characters long and not one more", () => {
    const long = "seven paper boats on a river ".repeat(10);
    expect(codes(long.slice(0, maximumLength - 9) + "lanterns!")).toEqual([]);
    expect(codes(long.slice(0, maximumLength - 8) + "lanterns!")).toEqual(["accounts.password_too_long"]);
  });

  it("asks for no digits, capitals or signs", () => {
    expect(codes("quiet morning under elms")).toEqual([]);
    expect(codes("조용한 호수 위 파란 연필 일곱")).toEqual([]);
    expect(codes("82957301648205917364")).toEqual([]);
  });

  it.each([
    "correct horse battery staple",
    "Correct-Horse-Battery-Staple",
    "동해물과 백두산이 마르고 닳도록",
    "1q2w3e4r5t6y7u8i",
    "qwertyuiopasdfghjkl",
  ])("is refused where it is widely known: %s", (password) => {
    expect(codes(password)).toEqual(["accounts.password_common"]);
  });

  it.each(["aaaaaaaaaaaaaaaa", "abcabcabcabcabca", "하늘하늘하늘하늘하늘하늘하늘하늘", "1212121212121212"])(
    "is refused where it repeats itself: %s",
    (password) => {
      expect(codes(password)).toEqual(["accounts.password_repeated"]);
    },
  );

  it.each([
    "Password12345678",
    "password2026password!",
    "abcdefghijklmnopqrstuvwxyz",
    "9876543210987654",
    "haneulkimhaneul1234",
    "김하늘 비밀번호 1234 만세",
    "onkyeol example 2026",
    "K-Defense Challenge Portal",
    "방산 오픈이노베이션 챌린지!!!!",
    "qwertyasdfzxcv1234",
  ])("is refused where little is left without what a guesser tries: %s", (password) => {
    expect(codes(password)).toEqual(["accounts.password_guessable"]);
  });

  it("is not refused for a word of its person among others", () => {
    expect(codes("김하늘의 낡은 나침반과 조약돌 여섯")).toEqual([]);
  });

  it("names the field it is about", () => {
    expect(refusalsOfPassword("short", known, "newPassword")[0]?.field).toBe("newPassword");
  });

  it("is judged the same however its Hangul was typed, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 220 }), (password) => {
        expect(codes(password.normalize("NFD"))).toEqual(codes(password.normalize("NFC")));
      }),
    );
  });

  it("says one thing at a time", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (password) => {
        expect(codes(password).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the plain form", () => {
  it("undoes what guessing programs vary", () => {
    expect(plainForm("P@$$ Word！")).toBe("passwordi");
    expect(plainForm("ＡＢＣ-1 2 3")).toBe("abc123");
  });
});
