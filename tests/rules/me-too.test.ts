import { describe, expect, it } from "vitest";
import { isMeToo } from "@/lib/conversations/rules/me-too";

describe("isMeToo", () => {
  it.each([
    "me too",
    "Me too!!",
    "@jo @north_help Same here 😡",
    "same",
    "It is the same over here",
    "A mesma coisa aqui",
    "pareil pour moi",
    "SAME.",
    "Same problem in Oslo since this morning",
    "I'm having the same issue",
    "Happened to me too last week",
    "+1",
    "ditto",
    "🙋‍♀️",
    "Ich auch",
    "Geht mir auch so!",
    "Gleiches Problem hier in Köln",
    "Moi aussi",
    "Même problème ici",
    "Pareil !",
    "A mí también",
    "Yo también",
    "Mismo problema en Madrid",
    "Eu também",
    "Mesma coisa comigo",
    "Ja też",
    "U mnie to samo",
    "też tak mam",
    "Same here https://t.co/Ab12",
  ])("hears it in %j", (text) => {
    expect(isMeToo(text)).toBe(true);
  });

  it.each([
    "",
    "@jo",
    "Not the same problem",
    "This is not happening to me",
    "I had the same seat twice and nobody at the desk could tell me why that was, same problem",
    "Where is my bag?",
    "Awesome!",
    "the same crew as always was great",
    "some tools",
    "Ich nicht",
    "Kein Problem",
    "Thank you",
    "1",
  ])("does not hear it in %j", (text) => {
    expect(isMeToo(text)).toBe(false);
  });

  it("ends on 100 kB of hostile text", () => {
    for (const piece of ["me too ", "@", "https://", "\u0301", "🙋", "+1"]) {
      expect(isMeToo(piece.repeat(100_000 / piece.length))).toBe(false);
    }
  });
});
