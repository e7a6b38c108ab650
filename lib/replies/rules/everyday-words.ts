const WORDS = `
a about after again all also always am an and any anyone anything are around as asap ask at away back be because been
before being best better but by bye call came can cannot cant come could customer day days dear did do does doing done
dont down each either else email even ever every everyone family feel few find first flight flights follow for friend
from further get getting give go going gone good got great had happy has have having he hear hello help her here hey hi
him his hope hour hours how i if im in into is issue it its ive just keep kindly know last later least left let like
little ll long look looking lot made make many may maybe me mean message might minute minutes more most much my need
never new next nice no not nothing now number of off ok okay on once one only or order other our out over own package
parcel please plane possible private problem provide public put re really received record regarding reply right said
same say see seat send sent service she should since so some someone something soon sorry still such support sure t
take team tell than thank thanks that the their them then there these they thing things think this those through ticket
time to today together tomorrow tonight too try trying understand until up update us use ve very via wait waiting want
was way we week weeks well went were what when where which while who why will wish with within without working would
yes yet you your yours yesterday dm dms pnr id faq tv uk us usa eu app mr mrs ms dr sir madam mam team gate terminal
airport airline airlines flug vol vuelo lot lento bag bags baggage luggage koffer gepäck bagage equipaje bagaż
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec morning afternoon evening night christmas easter
der die das und ist nicht ich wir sie es ein eine mit für auf von zu den dem im in am an hallo danke bitte guten tag
herr frau ihr ihre mein meine uns haben hat sind war bei nach montag dienstag mittwoch donnerstag freitag samstag sonntag
le la les un une des et est pas je nous vous il elle de du en pour sur avec bonjour merci monsieur madame mon ma mes
votre notre que qui dans lundi mardi mercredi jeudi vendredi samedi dimanche
el los las uno una y es no yo usted por para con hola gracias señor señora mi su que lunes martes miércoles jueves
viernes sábado domingo
i w z na do to nie jest się dzień dobry dziękuję proszę pan pani mój moja
ja on ei se hei kiitos minun tämä mutta että
и в на не я мы вы это что спасибо здравствуйте пожалуйста
ir į ne aš mes jūs tai kad ačiū labas prašau`;

const COMMON: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Words that say nothing of one person: stop words, greetings, days and months, what every care team writes. */
export function isCommon(word: string): boolean {
  return word.length < 2 || COMMON.has(word.replaceAll("'", ""));
}
