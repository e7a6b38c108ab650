import { describe, expect, it } from "vitest";
import { emptyMove } from "@/lib/voice/rules/empty-move";
import { isSameSentence } from "@/lib/voice/rules/same-sentence";

const EMPTY = [
  ["en", "Hi Jo, sorry to hear that. Please DM us your booking reference so we can look into this. ^GT"],
  ["en", "@jo_k We're sorry for the inconvenience. Please send us a DM with more details."],
  ["en", "Please DM us."],
  ["en", "Sorry about that, Jo. Can you message us so we can help? https://x.example/dm"],
  ["en", "Thanks for reaching out! Could you drop us a message in private? -Linda"],
  [
    "fr",
    "Bonjour Marie, nous sommes désolés. Merci de nous envoyer un message privé avec votre numéro de dossier.",
  ],
  ["fr", "Bonjour, pouvez-vous nous contacter en MP ? Merci. ^GT"],
  ["de", "Hallo Jonas, das tut uns leid. Bitte schick uns eine Direktnachricht mit deiner Buchungsnummer."],
  ["de", "Guten Tag, bitte senden Sie uns eine PN, damit wir Ihnen weiterhelfen können."],
  ["es", "Hola Ana, lamentamos lo ocurrido. Por favor, envíanos un mensaje directo con tu localizador."],
  ["es", "Hola, escríbenos por DM para poder ayudarte. Gracias"],
  ["pl", "Dzień dobry, przykro nam. Prosimy o wiadomość prywatną z numerem rezerwacji."],
  ["pl", "Cześć Ola, napisz do nas na priv, pomożemy."],
  ["fi", "Hei Aino, pahoittelemme. Laita meille yksityisviesti, niin selvitämme asian."],
  ["fi", "Moi! Lähetätkö meille tarkemmat tiedot yksityisviestillä?"],
  [
    "ru",
    "Здравствуйте! Приносим извинения. Напишите нам, пожалуйста, в личные сообщения номер бронирования.",
  ],
  ["ru", "Добрый день, пришлите, пожалуйста, детали в ЛС."],
  ["lt", "Laba diena, atsiprašome dėl nepatogumų. Parašykite mums asmeninę žinutę, padėsime."],
  ["lt", "Sveiki, prašome atsiųsti rezervacijos numerį privačia žinute."],
] as const;

const HELPFUL = [
  ["en", "Your bag is in Oslo and flies to you tonight. DM us the address it should go to."],
  ["en", "Please DM us your booking reference and we'll move you to the 18:40 flight."],
  ["en", "We've sent you a DM with the new booking."],
  ["en", "Check-in opens 24 hours before departure at the self-service desks."],
  ["en", "Sorry to hear that."],
  [
    "fr",
    "Votre valise est à Lyon et arrive demain par le vol du matin. Votre adresse en message privé, s'il vous plaît.",
  ],
  ["fr", "Nous vous avons répondu en message privé."],
  ["de", "Dein Koffer ist in Wien angekommen, die Adresse bitte per Direktnachricht."],
  ["es", "El vuelo sale a las 18:40 por la puerta B7. Tu localizador por mensaje directo."],
  ["pl", "Bagaż jest w Gdańsku i dotrze jutro rano. Adres prosimy w wiadomości prywatnej."],
  ["fi", "Laukkusi löytyi Oulusta ja lentää tänään Helsinkiin. Osoite yksityisviestillä, kiitos."],
  ["ru", "Ваш чемодан в Риге и прилетит вечером рейсом BT422. Адрес, пожалуйста, в личные сообщения."],
  ["lt", "Jūsų lagaminas Vilniuje ir atskris rytoj ryte. Adresą parašykite asmenine žinute."],
] as const;

describe("emptyMove", () => {
  it.each(EMPTY)("says of an answer in %s that it only moves away: %s", (language, text) => {
    const found = emptyMove(text, language);
    expect(found).not.toBeNull();
    expect(emptyMove(text)).not.toBeNull();
    expect(text.slice(found?.start, found?.end).trim()).not.toBe("");
  });

  it.each(HELPFUL)("leaves an answer in %s that helps alone: %s", (language, text) => {
    expect(emptyMove(text, language)).toBeNull();
    expect(emptyMove(text)).toBeNull();
  });
});

describe("isSameSentence", () => {
  it.each([
    ["@jo Hi Jo, your bag is on its way. ^GT", "@max_2 Hi Max, your bag is on its way. ^LM"],
    ["Sorry about that, Jo. We are looking for it.", "Sorry about that, Mirela! We are looking for it."],
    ["Your flight NW204 leaves at 18:40 from gate B7.", "Your flight NW118 leaves at 07:15 from gate C12."],
    ["We fly to Oslo again from Monday.", "We fly to Riga again from Tuesday."],
    ["Track it at https://north.example/1 any time.", "Track it at https://north.example/2 any time."],
    ["Jo, we have found your bag.", "Max, we have found your bag."],
    ["Your parcel left Riga at noon. ^GT ^GT", "Your parcel left Riga at noon. ^LM"],
    ["We're on it, promised.", "We’re on it, promised."],
    ["Hallo Jonas, wir haben Ihren Koffer gefunden.", "Hallo Mia, wir haben Ihren Koffer gefunden."],
    ["Hei Aino, laukkusi on löytynyt ja tulossa.", "Hei Eero, laukkusi on löytynyt ja tulossa."],
    ["Здравствуйте, Анна, чемодан уже в пути.", "Здравствуйте, Олег, чемодан уже в пути."],
    [
      "We are very sorry that the crew left without you and will rebook you right now.",
      "We are so sorry that the crew left without you and will rebook you right now.",
    ],
  ])("takes «%s» and «%s» for one answer", (a, b) => {
    expect(isSameSentence(a, b)).toBe(true);
    expect(isSameSentence(b, a)).toBe(true);
  });

  it.each([
    ["Your bag is on its way.", "Your bag is still missing."],
    ["Thanks!", "Thanks!"],
    ["Wir haben den Koffer gefunden und bringen ihn.", "Wir haben den Hund gefunden und bringen ihn."],
    ["The flight is on time.", "The flight is not on time."],
    ["", ""],
  ])("keeps «%s» and «%s» apart", (a, b) => {
    expect(isSameSentence(a, b)).toBe(false);
  });
});
