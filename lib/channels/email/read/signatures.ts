/** Words programs leave under a mail, by language; the name of the device or program follows. */
const SENT_FROM =
  /^(?:sent (?:from|via|by|with) (?:my )?|sent from outlook|get outlook for |von meinem |gesendet (?:von|mit|über) |diese nachricht wurde von meinem |envoyé (?:de|depuis|à partir de) (?:mon |ma )?|télécharger outlook pour |enviado (?:desde|de|do|a partir do|con) (?:mi |meu |o meu )?|obtener outlook para |obter o outlook para |wysłane? z (?:mojego |aplikacji )?|pobierz aplikację outlook |inviato (?:da|dal) (?:mio )?|verzonden (?:vanaf|met) (?:mijn )?|skickat från |sendt fra )/i;

const DELIMITER_LINES = 30;
const FOOTER_LINES = 12;
const NAME_LINES = 6;
const DEVICE_LINES = 2;

/** The delimiter of RFC 3676 §4.3, also where a program ate its space. */
export function isDelimiter(line: string): boolean {
  return /^(?:--|—|––)[ \t\u00a0]?$/.test(line.trimStart());
}

/**
 * How many lines that hold words a signature begun by this line may have; 0 when it begins none. A line of underscores is a
 * list's footer, a dash before a name a signature by hand; a dash before a space begins a point of a list.
 */
export function signatureBegins(line: string): number {
  const text = line.slice(0, 120).trim();
  if (isDelimiter(line)) return DELIMITER_LINES;
  if (/^_{3,}$/.test(text)) return FOOTER_LINES;
  if (/^(?:--|—|––)[ \t]?\S/.test(text) && text.length <= 60) return NAME_LINES;
  if (/^[-–]\p{L}/u.test(text) && text.length <= 40 && text.split(/\s+/).length <= 4) return NAME_LINES;
  if (isDevice(text)) return DEVICE_LINES;
  return 0;
}

/** "Sent from my …": a few words, no sentence of a person. */
export function isDevice(line: string): boolean {
  const found = SENT_FROM.exec(line);
  if (!found || line.length > 80) return false;
  const rest = line
    .slice(found[0].length)
    .replace(/<[^<>]*>|\([^()]*\)|https?:\S+/g, "")
    .replace(/[.!]$/, "")
    .trim();
  const isOfTwoWords = /^sent (?:from|via|by|with) $/i.test(found[0]);
  return !/[,;:?]/.test(rest) && rest.split(/\s+/).length <= (isOfTwoWords ? 3 : 5);
}
