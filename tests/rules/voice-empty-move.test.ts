import { describe, expect, it } from "vitest";
import { findEmptyMove } from "@/lib/voice/rules/empty-move";

const EMPTY = [
  "Please DM us",
  "Hi Jo, sorry to hear about this. Please DM us so we can help. ^GT",
  "@jo Sorry for the inconvenience! Please send us a DM with more details. ^LM",
  "Bonjour, désolés pour ce désagrément. Merci de nous contacter en MP afin que nous puissions vous aider.",
  "Dzień dobry, przykro nam. Prosimy o kontakt w wiadomości prywatnej.",
  "Hei! Pahoittelemme. Laita meille yksityisviesti, niin autamme.",
  "Здравствуйте! Приносим извинения. Напишите нам в личные сообщения, пожалуйста.",
  "Sveiki, atsiprašome. Parašykite mums asmenine žinute.",
  "Hallo, das tut uns leid. Bitte schreiben Sie uns per DM.",
  "Hola, sentimos las molestias. Escríbanos por mensaje privado.",
];
const TELLING = [
  "Please DM us your booking reference and we'll put you on the 18:40 to Oslo. ^GT",
  "Your bag was scanned in Riga at noon; it flies tonight. Details by DM. ^GT",
  "We found the parcel in the Ghent depot and deliver it tomorrow.",
  "Bonjour Léa, votre valise est à Lyon et part ce soir ; envoyez-nous votre adresse en MP.",
  "Paczka jest w Gdańsku, dojedzie jutro; adres proszę podać w wiadomości prywatnej.",
  "",
];

describe("an empty 'please DM us'", () => {
  it.each(EMPTY)("is found in %j", (text) => {
    const place = findEmptyMove(text);
    expect(place).not.toBeNull();
    expect(text.slice(place?.from, place?.to).length).toBeGreaterThan(3);
  });

  it.each(TELLING)("is not what says something of the matter: %j", (text) => {
    expect(findEmptyMove(text)).toBeNull();
  });
});
