import { describe, expect, it } from "vitest";
import { asksBack, asksNothing } from "@/lib/response-times/rules/closer";

describe("a closer", () => {
  it.each([
    "Thanks!",
    "thank you so much 🙏",
    "@NorthwindHelp thx",
    "ok great, thanks",
    "👍",
    "Many thanks,\n\nBest regards\nJohn Smith",
    "Danke schön, Frau",
    "Thank you!\nAnna",
    "Got it; thank u all!",
    "❤️❤️",
    "Perfect, thank you Greta",
    "no thanks, that's all",
    "Vielen Dank für die schnelle Hilfe!",
    "Alles klar, danke",
    "Merci beaucoup, bonne journée 😊",
    "Muchas gracias, muy amables",
    "Muito obrigada pela ajuda!",
    "Dziękuję bardzo za szybką odpowiedź",
    "Grazie mille, buona giornata",
    "Heel erg bedankt, fijne dag",
    "Çok teşekkürler, iyi günler",
    "شكرا جزيلا يعطيك العافية",
    "ありがとうございました！",
    "ご対応いただきありがとうございます",
  ])("asks for nothing: %s", (text) => {
    expect(asksNothing(text)).toBe(true);
  });

  it.each([
    "",
    "Thanks?",
    "Thanks but my bag is still missing",
    "thanks for nothing",
    "thank you, please call me",
    "ok my number is 555",
    "Thanks, flight NW12",
    "ok 😡",
    "❓",
    "Thanks. Waiting",
    "Danke, aber wann",
    "Merci mais non",
    "Gracias pero no",
    "شكرا لكن متى",
    "ありがとうございます。まだ届きません",
    "Thanks https://example.com/ticket",
    "Greta",
    "Really!",
    "Thanks Lost Bag",
    "Thank you.\nStill Waiting",
    "🤷",
    "no",
    "Not ok",
    "Thanks Refund please",
  ])("is none, for something is left or asked: %s", (text) => {
    expect(asksNothing(text)).toBe(false);
  });

  it("is none after a question of ours, unless we only asked whether there is anything else", () => {
    expect(asksBack("Shall we rebook you on the 9:40?")).toBe(true);
    expect(asksBack("Done! Is there anything else we can do for you?")).toBe(false);
    expect(asksBack("Your bag is on its way.")).toBe(false);
    expect(asksBack("Sollen wir Sie umbuchen? Haben Sie sonst noch Fragen?")).toBe(true);
    expect(asksBack("変更をご希望ですか。")).toBe(true);
    expect(asksBack("هل نغير الحجز؟")).toBe(true);
  });
});
