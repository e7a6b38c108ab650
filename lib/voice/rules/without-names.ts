const GREETING =
  "hi|hello|hey|dear|hiya|bonjour|bonsoir|salut|cher|chère|hallo|guten tag|liebe|lieber|moin|hola|estimado|estimada|querido|querida|hei|moi|hyvä|cześć|dzień dobry|witaj|witam|droga|drogi|pani|panie|привет|здравствуйте|добрый день|уважаемый|уважаемая|sveiki|labas|laba diena|gerbiamas|gerbiama|mr|mrs|ms|herr|frau|señor|señora|monsieur|madame";
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,29}";
const GREETED = new RegExp(
  `(^|[\\s.!?])((?:${GREETING})(?:\\s+(?:${GREETING}))?),?\\s+${NAME}(?:\\s${NAME}){0,2}(?=[\\s,.!?:–—-]|$)`,
  "giu",
);
const CALLED_FIRST = new RegExp(`^${NAME}(?:\\s${NAME})?,\\s`, "u");
const CALLED_LAST = new RegExp(`,\\s${NAME}(?=\\s?[.!?,]|$)`, "gu");
const MENTION = /[@＠][A-Za-z0-9_]{1,15}/g;
const LINK = /https?:\/\/\S{1,2048}|\bwww\.\S{1,2048}/gi;
const SIGNATURE = /(?:(?:^|\s)[\^*~–—/-]\s?\p{L}[\p{L}\p{M}]{0,19}(?:\s\p{Lu}\.?)?){1,3}\s*$/u;
const isCapital = /^\p{Lu}/u;

/** A text without whom it is addressed to and who signed: mentions, links, the name after a greeting or called by. */
export function withoutNames(text: string): string {
  return text
    .normalize("NFC")
    .replace(SIGNATURE, "")
    .replace(LINK, " ")
    .replace(MENTION, " ")
    .trim()
    .replace(GREETED, (whole: string, before: string, greeting: string) =>
      isCapital.test(whole.slice(before.length + greeting.length).replace(/^[,\s]+/, ""))
        ? `${before}${greeting}`
        : whole,
    )
    .replace(CALLED_FIRST, "")
    .replace(CALLED_LAST, "");
}
