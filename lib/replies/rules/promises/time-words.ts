/** Words of time in en, de, fr, pl, fi, ru, lt and es, as sources of patterns; longer ones stand first. */

/** What says that it is done before: before the time, and after it in Finnish. */
export const BEFORE =
  "no later than|not later than|at the latest|latest|before|until|till|by|spätestens|bis zum|bis|vor|au plus tard|jusqu['’]au|jusqu['’]à|d['’]ici|avant|nie później niż|najpóźniej|przed|do|viimeistään|не позднее|не позже|до|к|ne vėliau kaip|iki|a más tardar|antes de|antes del|hasta";
export const AFTERWARDS = "mennessä|asti|saakka";
/** What stands between a day and a time of it, or before a time that is meant as it is. */
export const BETWEEN =
  "around|about|at|on|of|in|the|next|this|um|gegen|am|zum|den|à|vers|le|les|la|las|el|los|de|del|a|o|około|we|w|klo|kello|noin|в|во|около|ok|apie|kitą|po|sobre|próximo|godz\\.?|godziny|godzinie";

/** Days from today on. */
export const DAYS: readonly (readonly [offset: number, words: string])[] = [
  [2, "day after tomorrow|übermorgen|après-demain|pojutrze|ylihuomenna|послезавтра|poryt|pasado mañana"],
  [1, "tomorrow|morgen|demain|jutra|jutro|huomenna|huomiseen|завтра|rytdienos|rytoj|mañana"],
  [0, "today|tonight|heute|aujourd['’]hui|ce soir|dzisiaj|dziś|tänään|сегодня|šiandien|esta noche|hoy"],
];

/** Monday to Sunday. */
export const WEEKDAYS: readonly string[] = [
  "monday|montag|lundi|poniedział(?:ek|ku)|maanantai(?:na|hin|ksi)?|понедельник[ау]?|pirmadien(?:is|io|į)|lunes",
  "tuesday|dienstag|mardi|wtor(?:ek|ku)|tiistai(?:na|hin|ksi)?|вторник[ау]?|antradien(?:is|io|į)|martes",
  "wednesday|mittwoch|mercredi|środ[aęy]|keskiviikko(?:na|on|ksi)?|сред[ауые]|trečiadien(?:is|io|į)|miércoles",
  "thursday|donnerstag|jeudi|czwart(?:ek|ku)|torstai(?:na|hin|ksi)?|четверг[ау]?|ketvirtadien(?:is|io|į)|jueves",
  "friday|freitag|vendredi|piąt(?:ek|ku)|perjantai(?:na|hin|ksi)?|пятниц[ауые]|penktadien(?:is|io|į)|viernes",
  "saturday|samstag|sonnabend|samedi|sobot[aęy]|lauantai(?:na|hin|ksi)?|суббот[ауые]|šeštadien(?:is|io|į)|sábado",
  "sunday|sonntag|dimanche|niedziel[aęi]|sunnuntai(?:na|hin|ksi)?|воскресень[еяю]|sekmadien(?:is|io|į)|domingo",
];

/** Parts of a day, and by when each is over. */
export const PARTS: readonly (readonly [endMinute: number, words: string])[] = [
  [
    12 * 60,
    "morning|vormittags?|früh|matin|przed południem|rano|aamulla|aamuksi|aamuun|aamupäivällä|утром|утра|rytą|ryte|ryto|(?:por|de) la mañana",
  ],
  [
    12 * 60,
    "noon|midday|mittags?|midi|południe|południa|keskipäivällä|keskipäivään|полдень|полудня|vidurdienį|vidurdienio|mediodía",
  ],
  [
    18 * 60,
    "afternoon|nachmittags?|après-midi|po południu|popołudniu|iltapäivällä|iltapäivään|днём|днем|po pietų|por la tarde",
  ],
  [
    18 * 60,
    "end of (?:the |this )?(?:business |working )?day|close of business|eod|tagesende|feierabend|(?:la )?fin de (?:la )?journée|końca dnia|päivän loppuun|конца дня|dienos pabaigos|final del día",
  ],
  [
    22 * 60,
    "evening|tonight|abends?|soirée|soir|wieczorem|wieczora|wieczór|illalla|iltaan|illaksi|вечером|вечера|vakare|vakaro|por la noche|esta noche",
  ],
];

export const WITHIN =
  "within|in the next|in less than|in|innerhalb von|innerhalb|binnen|in den nächsten|in der nächsten|d['’]ici|dans les|dans|sous|w ciągu|za|в течение|через|per|en las próximas|en los próximos|en menos de|dentro de|en";
export const WITHIN_AFTER = "kuluessa|sisällä|aikana|päästä|kuluttua";

/** How many, as words; without one it is one. */
export const NUMBERS: readonly (readonly [number: number, words: string])[] = [
  [1, "an|a|one|the|einer|eine|einem|une|un|una|uno|jednej|yhden|одного|одной|vieną"],
  [2, "two|zwei|deux|dwóch|dwie|dwa|kahden|двух|два|две|dvi|dvejas|dos"],
  [3, "three|drei|trois|trzech|trzy|kolmen|трёх|трех|три|tris|tres"],
  [0.5, "half an|half a|einer halben|une demi-?|pół|puolen|пол|pusę|media"],
];

export type Unit = "minute" | "hour" | "workday" | "day";
export const UNITS: readonly (readonly [unit: Unit, words: string])[] = [
  [
    "workday",
    "(?:working|business) days?|werktage?n?|arbeitstage?n?|jours? ouvrés?|dni robocz(?:e|ych)|arkipäivän|arkipäivää|рабочих дн(?:ей|я)|рабочий день|darbo dien(?:as|ų|ą)|días? (?:hábil(?:es)?|laborables?)",
  ],
  [
    "minute",
    "minutes?|mins?|minuten?|minut[yęa]?|minuutin|minuuttia|минут[ыу]?|мин|minutes|minučių|minutos?",
  ],
  [
    "hour",
    "hours?|hrs?|h|stunden?|std|heures?|godzin[yęa]?|godz|tunnin|tuntia|час(?:ов|а)?|valand(?:as|ų|ą)|val|horas?",
  ],
  ["day", "days?|tage?n?|jours?|dni|dnia|päivän|päivää|дней|дня|день|dien(?:as|ų|ą)|días?"],
];
