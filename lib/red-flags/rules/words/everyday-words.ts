import { wordsOfText } from "../text/words-of-text";

/** Words that stand in almost every message. */
const EVERYDAY: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    `a an the and or but if of to in on at by for from with as is are was were be been it its this that these those i me
    my we us our you your he she they them his her their not no yes do does did have has had will would can could please
    thanks thank hello hi hey so just now what when where why how who all`,
  ),
  fr: set(
    `le la les un une des du de et ou mais je tu il elle on nous vous ils mon ma mes votre vos ce cette est sont pas ne
    que qui dans pour avec sur bonjour merci`,
  ),
  pl: set(
    "i w z na do się nie tak to jest że a ale o od po za dla jak co mi mój moja wy dzień dobry dziękuję czy już mnie",
  ),
  fi: set("ja on ei en se että mutta kun niin minä te hei kiitos ole oli tämä joka myös"),
  ru: set("и в не на я что с а как это по но у из за мы вы он она они мой ваш здравствуйте спасибо мне вас"),
  lt: set("ir yra ne kad bet su į iš už tai aš jūs mano ačiū labas kaip man o"),
  de: set(
    "der die das und oder ist sind nicht ein eine ich wir sie es zu mit auf für von dem den danke hallo im in an",
  ),
  es: set(
    "el la los las y o pero es son no un una que en con por para de mi su hola gracias me se lo al del",
  ),
};

/** Whether a phrase of at most two such words catches every message of its language. `words` are folded. */
export function areEveryday(words: readonly string[], language: string): boolean {
  const sets = language === "*" ? Object.values(EVERYDAY) : [EVERYDAY[language]];
  return words.length <= 2 && sets.some((known) => words.every((word) => word === "" || known?.has(word)));
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).flatMap((word) => wordsOfText(word).map((each) => each.word)));
}
