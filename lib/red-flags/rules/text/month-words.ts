import { wordsOfText } from "./words-of-text";

/** January to December, as they stand beside a day: the forms of one month between commas. */
const MONTHS: Readonly<Record<string, string>> = {
  en: `january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep,
    october oct, november nov, december dec`,
  fr: `janvier janv, février févr, mars, avril, mai, juin, juillet juil, août, septembre sept, octobre oct, novembre nov,
    décembre déc`,
  pl: `stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia`,
  fi: `tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta, lokakuuta,
    marraskuuta, joulukuuta`,
  ru: `января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря`,
  lt: `sausio, vasario, kovo, balandžio, gegužės, birželio, liepos, rugpjūčio, rugsėjo, spalio, lapkričio, gruodžio`,
  de: `januar jan, februar feb, märz, april apr, mai, juni, juli, august aug, september sept, oktober okt, november nov,
    dezember dez`,
  es: `enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre`,
};

/** The month, 1 to 12, of each word of a language, folded. */
export const MONTH_WORDS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(MONTHS).map(([language, list]) => [
    language,
    new Map(
      list
        .split(",")
        .flatMap((forms, index) => wordsOfText(forms).map(({ word }) => [word, index + 1] as const)),
    ),
  ]),
);

/** Where people write a day, a dot and a month. */
export const DOTTED: ReadonlySet<string> = new Set(["pl", "fi", "ru", "lt", "de"]);
