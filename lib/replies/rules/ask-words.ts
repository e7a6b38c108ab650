/** The languages in which people are asked, and in which they may answer. */
export const ASK_LANGUAGES = ["en", "de", "es", "fr", "pl", "pt"] as const;
export type AskLanguage = (typeof ASK_LANGUAGES)[number];

const WORDS: Readonly<Record<AskLanguage, (link: string) => string>> = {
  en: (link) =>
    `How did we do? Give us 1 to 5 and, if you like, a line of why: ${link}\nNo sign-in. This message was sent automatically; we ask at most once in 30 days.`,
  de: (link) =>
    `Wie haben wir uns geschlagen? 1 bis 5 und, wenn Sie mögen, ein Satz warum: ${link}\nOhne Anmeldung. Diese Nachricht wurde automatisch gesendet; wir fragen höchstens einmal in 30 Tagen.`,
  es: (link) =>
    `¿Qué tal lo hicimos? Del 1 al 5 y, si quiere, una línea con el motivo: ${link}\nSin registrarse. Este mensaje se envió automáticamente; preguntamos como mucho una vez cada 30 días.`,
  fr: (link) =>
    `Avons-nous bien fait ? De 1 à 5 et, si vous voulez, une ligne pour dire pourquoi : ${link}\nSans connexion. Ce message a été envoyé automatiquement ; nous demandons au plus une fois tous les 30 jours.`,
  pl: (link) =>
    `Jak nam poszło? Od 1 do 5 i, jeśli chcesz, jedno zdanie dlaczego: ${link}\nBez logowania. Ta wiadomość została wysłana automatycznie; pytamy najwyżej raz na 30 dni.`,
  pt: (link) =>
    `Como nos saímos? De 1 a 5 e, se quiser, uma linha a dizer porquê: ${link}\nSem iniciar sessão. Esta mensagem foi enviada automaticamente; perguntamos no máximo uma vez em 30 dias.`,
};

/** The question as it is sent, unsigned. */
export function askWords(language: AskLanguage, link: string): string {
  return WORDS[language](link);
}

/** The first of these that we ask in (`de-AT` is German); English where none is. */
export function askLanguageOf(...wanted: readonly (string | null)[]): AskLanguage {
  for (const tag of wanted) {
    const base = tag?.toLowerCase().split("-")[0];
    const found = ASK_LANGUAGES.find((language) => language === base);
    if (found) return found;
  }
  return "en";
}

/** Where a link begins. What is stored ends here; the token is put behind it as the message leaves. */
export const FEEDBACK_PATH = "/feedback";
