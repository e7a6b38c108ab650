/**
 * How mail programs announce what they quote, in English, German, French, Spanish, Portuguese, Polish, Italian, Dutch and
 * the Scandinavian tongues. Each question looks at a few hundred characters of a few lines, so the whole stays linear.
 */
const INTRO =
  /^(?:on|am|le|el|em|a|op|il|den|dnia|w dniu|vào|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|pon|wt|śr|czw|pt|sob|niedz)[a-zäöüśéá]*\.?,?)\s/iu;
const WROTE = [
  "wrote",
  "writes",
  "schrieb",
  "geschrieben",
  "a écrit",
  "escribió",
  "escribio",
  "escreveu",
  "pisze",
  "napisał",
  "napisała",
  "napisał(a)",
  "ha scritto",
  "schreef",
  "geschreven",
  "skrev",
  "kirjoitti",
  "написал",
];
const ORIGINAL =
  /original message|reply message|ursprüngliche nachricht|originalnachricht|message d.origine|message original|mensaje original|mensagem original|wiadomość oryginalna|oryginalna wiadomość|messaggio originale|oorspronkelijk bericht|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|wiadomość przekazana|messaggio inoltrato|doorgestuurd bericht/i;
const BEGIN_FORWARDED =
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|début du message transféré|inicio del mensaje reenviado|início da mensagem reencaminhada|początek przekazywanej wiadomości)\s?:/i;

const FROM = new Set(["from", "von", "de", "da", "van", "od", "från", "fra"]);
const FURTHER = new Set([
  "sent",
  "date",
  "to",
  "cc",
  "subject",
  "reply-to",
  "gesendet",
  "datum",
  "an",
  "betreff",
  "kopie",
  "envoyé",
  "à",
  "objet",
  "enviado",
  "enviado el",
  "enviada em",
  "enviado em",
  "fecha",
  "para",
  "asunto",
  "data",
  "assunto",
  "wysłano",
  "wysłane",
  "do",
  "dw",
  "temat",
  "inviato",
  "a",
  "oggetto",
  "verzonden",
  "aan",
  "onderwerp",
  "skickat",
  "till",
  "ämne",
  "sendt",
  "til",
  "emne",
]);

const SPAN = 4;
const LOOK = 400;

/** How many lines from here are one "On … wrote:"; 0 when it is none. A person's own sentence holds no date and time. */
export function attributionAt(lines: readonly string[], at: number): number {
  const first = bare(lines[at]);
  if (!INTRO.test(first)) return 0;
  let joined = "";
  for (let span = 1; span <= SPAN && at + span <= lines.length; span++) {
    const line = bare(lines[at + span - 1]);
    if (line === "") return 0;
    joined = `${joined} ${line}`.slice(0, LOOK);
    if (joined.endsWith(":") && /\d/.test(joined)) return saysWrote(joined) ? span : 0;
  }
  return 0;
}

/** Whether an attribution names an address or a time: then what follows is quoted even without marks. */
export function isCertain(lines: readonly string[], at: number, span: number): boolean {
  const joined = lines
    .slice(at, at + span)
    .map(bare)
    .join(" ")
    .slice(0, LOOK);
  return /\S@\S/.test(joined) || /\d{1,2}[:.h]\d{2}/.test(joined);
}

/** Whether all from this line on is the earlier mail: a line that says so, or a block "From: … Sent: … Subject: …". */
export function earlierMailBegins(lines: readonly string[], at: number): boolean {
  const line = bare(lines[at]);
  if (BEGIN_FORWARDED.test(line)) return true;
  if (/^[-_=*]{2,}/.test(line) && ORIGINAL.test(line)) return true;
  if (!FROM.has(labelOf(line))) return false;
  let further = 0;
  let seen = 0;
  for (let next = at + 1; next < lines.length && next <= at + 12 && seen < 6; next++) {
    const label = labelOf(bare(lines[next]));
    if (label === "") continue;
    seen++;
    if (FURTHER.has(label)) further++;
  }
  return further >= 2;
}

/** A line only of dashes or underscores, as stands above the earlier mail. */
export function isRule(line: string): boolean {
  return /^[-_=*–—]{5,}$/.test(bare(line));
}

export function isQuoted(line: string): boolean {
  return /^[ \t]{0,3}>/.test(line);
}

function saysWrote(joined: string): boolean {
  const low = joined.toLowerCase();
  return WROTE.some((word) => low.includes(word));
}

function labelOf(line: string): string {
  const colon = line.indexOf(":");
  const stop = colon < 0 ? "" : line.slice(0, colon);
  return stop.length > 20
    ? "-"
    : stop
        .replace(/[*_]/g, "")
        .replace(/\u00a0/g, " ")
        .trim()
        .toLowerCase() || (line === "" ? "" : "-");
}

function bare(line: string | undefined): string {
  return (line ?? "")
    .slice(0, LOOK)
    .replace(/^[ \t\u00a0*_]{0,8}(?=\p{L})/u, "")
    .trim();
}
