import type { Found, ReadText } from "./read-text";
import { squeeze } from "./squeeze";

const NAME = "\\p{Lu}[\\p{L}'’.-]{1,24}";
const NUMBER = "\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}\\p{N}]))?(?:[/-]\\d{1,4})?";
const START = "(?<![\\p{L}\\p{N}.,:$€£-])";
const END =
  "(?![\\p{L}\\p{N}:%€$£])(?!\\s?(?:[ap]m|min|hour|hr|uhr|std|tag|day|km|mile|eur|usd|euro|prozent)s?\\b)";
const streets = (pattern: string) => new RegExp(START + pattern + END, "gu");

const STREETS: readonly RegExp[] = [
  streets(
    `\\d{1,5}[A-Za-z]?,? (?:${NAME} ){1,3}(?:Street|Avenue|Ave|Road|Lane|Drive|Court|Boulevard|Blvd|Crescent|Terrace|Gardens|Parkway|Pkwy|Highway|Way|(?:St|Rd|Dr|Ln|Ct)(?:\\.|(?=[,\\n]|$| (?:[A-Z]{1,2}\\d|Apt|Unit|Flat|#))))`,
  ),
  streets("[Pp]\\.?[Oo]\\.? [Bb]ox \\d{2,6}"),
  streets(
    `(?!Sitz|Stell|Park|Steh|Hin|Rück|Heim|Um|Aus)(?:\\p{Lu}[\\p{L}-]{2,30}(?:straße|strasse|str\\.|gasse|allee|platz|ufer|damm|weg|straat|laan|gracht|plein|gatan|vägen|veien|vej)|${NAME} (?:Straße|Strasse|Str\\.|Allee|Platz|Weg|Gasse)) ${NUMBER}`,
  ),
  streets(
    `(?!Aunt|Aunti)\\p{Lu}[\\p{L}-]{2,30}(?:katu|ntie|kuja|polku|kaari|raitti) \\d{1,3}(?: ?[A-Z](?: ?\\d{1,3})?)?`,
  ),
  streets(
    `\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|impasse|chemin|allée|quai|cours|place) (?:(?:de la|de l'|de|du|des|la|le|l')[ ]?)?[\\p{L}'’-]{2,30}`,
  ),
  streets(
    `(?:Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Carrer|Rua|Travessa|Via|Viale|Corso|Piazza) (?:(?:de la|de los|de las|del|de|do|da|dos|della|dei) )?(?:${NAME},? ){1,3}(?:n\\.?º? ?)?\\d{1,4}`,
  ),
  streets(`(?:ul\\.|ulica|ulicy|al\\.|aleja|alei|os\\.|osiedle|pl\\.) ?(?:${NAME} ){1,3}${NUMBER}`),
  streets(`(?:${NAME} ){1,2}(?:g\\.|gatvė|gatvės|gatvėje|pr\\.|al\\.|tn|tänav|mnt|pst|puiestee) ?${NUMBER}`),
  streets(
    `(?:ул\\.|улица|улице|проспект|пр-т|пер\\.|переулок|наб\\.|бульвар) ?(?:${NAME} ?){1,3},? ?(?:д\\.|дом)? ?${NUMBER}(?:,? ?кв\\.? ?\\d{1,4})?`,
  ),
];

/** A street with its number, as ten languages write it: careful, so a street alone or a number alone is none. */
export function findAddresses({ text }: ReadText): Found[] {
  if (!/\d/.test(text)) return [];
  return STREETS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      from: index,
      to: index + written.length,
      key: squeeze(written),
      isCertain: true,
    })),
  );
}
