/** Names of days in the languages claims are read in, the number of the day behind each; 1 is Monday. */
const DAYS: readonly (readonly string[])[] = [
  ["mon", "monday", "mondays", "mo", "montag", "montags", "lun", "lunes"],
  ["tue", "tues", "tuesday", "tuesdays", "di", "dienstag", "dienstags", "mar", "martes"],
  [
    "wed",
    "weds",
    "wednesday",
    "wednesdays",
    "mi",
    "mittwoch",
    "mittwochs",
    "mié",
    "mie",
    "miércoles",
    "miercoles",
  ],
  ["thu", "thur", "thurs", "thursday", "thursdays", "do", "donnerstag", "donnerstags", "jue", "jueves"],
  ["fri", "friday", "fridays", "fr", "freitag", "freitags", "vie", "viernes"],
  [
    "sat",
    "saturday",
    "saturdays",
    "sa",
    "samstag",
    "samstags",
    "sonnabend",
    "sáb",
    "sab",
    "sábado",
    "sábados",
  ],
  ["sun", "sunday", "sundays", "so", "sonntag", "sonntags", "dom", "domingo", "domingos"],
];

export const DAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  DAYS.flatMap((names, place) => names.map((name) => [name, place + 1] as const)),
);

/** Groups of days by one word. */
export const DAY_GROUPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [
    /\b(?:week ?days|werktags|werktäglich|wochentags|entre semana|días laborables|dias laborables)\b/iu,
    [1, 2, 3, 4, 5],
  ],
  [/\b(?:week ?ends?|am wochenende|fines? de semana)\b/iu, [6, 7]],
  [
    /\b(?:daily|every day|each day|7 days a week|täglich|jeden tag|todos los días|todos los dias|a diario|cada día)\b/iu,
    [1, 2, 3, 4, 5, 6, 7],
  ],
];

/** Abbreviations of zones as people of the trade write them, with a zone that keeps their summer time. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ["et", "America/New_York"],
  ["est", "America/New_York"],
  ["edt", "America/New_York"],
  ["ct", "America/Chicago"],
  ["cst", "America/Chicago"],
  ["cdt", "America/Chicago"],
  ["mt", "America/Denver"],
  ["pt", "America/Los_Angeles"],
  ["pst", "America/Los_Angeles"],
  ["pdt", "America/Los_Angeles"],
  ["gmt", "Europe/London"],
  ["bst", "Europe/London"],
  ["uk", "Europe/London"],
  ["cet", "Europe/Berlin"],
  ["cest", "Europe/Berlin"],
  ["mez", "Europe/Berlin"],
  ["mesz", "Europe/Berlin"],
  ["utc", "Etc/UTC"],
]);

export const ALWAYS =
  /\b24\s?(?:\/|x|·)\s?7\b|\b24\s?h(?:ours)?\s?(?:\/\s?7|a day|per day|daily)|\baround the clock\b|\bday (?:and|&) night\b|\brund um die uhr\b|\btag und nacht\b|\b(?:las )?24 horas(?: del día| al día)?\b|\bd[ií]a y noche\b/giu;

export const ANSWERING =
  /\b(?:answer|repl(?:y|ies)|respon[ds]|respuesta|get back|hear from us|help you|antwort|melden uns|contest|escrib|atend)/iu;

export const USUALLY =
  /\b(?:usual|typical|normal|general|mostly|most of|on average|aim|try|in der regel|meist|gewöhnlich|normalerweise|üblicherweise|durchschnitt|solemos|suele|habitual|promedio)/iu;

const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|mins?|minutes?|minuten?|minutos?)$/iu, 60],
  [/^(?:h|hrs?|hours?|std|stunden?|horas?)$/iu, 3600],
  [/^(?:d|days?|tage?n?|días?|dias?)$/iu, 86_400],
];

/** Seconds of one of a unit of time; null for any other word. */
export function unitSeconds(unit: string): number | null {
  return SECONDS.find(([name]) => name.test(unit))?.[1] ?? null;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ["a", "an", "one", "the", "einer", "einem", "ein", "eine", "una", "un", "1"],
    ["two", "zwei", "dos"],
    ["three", "drei", "tres"],
    ["four", "vier", "cuatro"],
    ["five", "fünf", "cinco"],
    ["six", "sechs", "seis"],
  ].flatMap((names, place) => names.map((name) => [name, place + 1] as const)),
);

/** A number in figures or in words up to six; null for anything else. */
export function numberOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return NUMBERS.get(word.toLowerCase()) ?? null;
}
