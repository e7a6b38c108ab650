import { describe, expect, it } from "vitest";
import { acknowledges } from "@/lib/response-times/rules/acknowledgement";

describe("a bare acknowledgement", () => {
  it.each([
    "Please DM us your booking reference. ^GT",
    "Hi Anna, sorry to hear that! Please send us a DM with your full name and booking number so we can look into it. ^GT",
    "@ana Sorry about the wait, we're looking into this ^LM",
    "We have received your message and will get back to you within 24 hours.",
    "Follow us and DM your details: https://twitter.com/messages/compose?recipient_id=1",
    "We're on it! ^GT",
    "Hallo Anna, das tut uns leid. Schreib uns bitte eine DM mit deiner Buchungsnummer.",
    "Bonjour, désolés pour ce désagrément. Envoyez-nous votre numéro en DM, merci.",
    "Hola, lamentamos lo ocurrido. Envíanos un mensaje directo por favor",
    "Olá, sentimos muito. Nos envie uma DM, por favor",
    "Przykro nam. Prosimy o wiadomość prywatną.",
    "Ciao, ci dispiace. Scrivici in DM",
    "Hoi, wat vervelend! Stuur ons een DM",
    "Merhaba, bize DM'den yazın",
    "مرحبا، نعتذر عن ذلك. تواصل معنا على الخاص",
    "ご不便をおかけし申し訳ございません。DMにてご連絡ください。",
  ])("stops the first clock only: %s", (text) => {
    expect(acknowledges(text)).toBe(true);
  });

  it.each([
    "Your bag is in Rome and arrives tonight at 19:40. ^GT",
    "Your bag is in Rome, please DM us your address. ^GT",
    "You can rebook here: https://northwind.example/rebook",
    "Flight NW100 leaves at 15:20. Please DM us if you miss it.",
    "Thank you!",
    "Sorry, that fare can't be refunded.",
    "We have rebooked you on the 9:40 and sent the confirmation by email. ^GT",
    "Ihr Koffer ist in Rom, wir melden uns heute noch.",
    "Which flight are you on?",
    "",
  ])("is none, for it says something: %s", (text) => {
    expect(acknowledges(text)).toBe(false);
  });
});
