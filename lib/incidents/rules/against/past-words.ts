import { foldSaid } from "../said-words";

/** What was, what is wished for, and what others say: said with these words, nothing is promised. Folded. */
const WORDS = `was were had been last previous earlier yesterday already hope hopefully wish try trying doing ago originally
war waren wurde wurden hatte hatten gestern letzte letzten letzter vorher bereits hoffen hoffentlich versuchen ursprunglich
etait etaient avait hier dernier derniere deja precedent esperons esperer essayons initialement
fue fueron era eran estaba habia ayer ultimo ultima anterior ya esperamos intentamos
erano aveva ieri scorso scorsa gia precedente speriamo proviamo
foi foram havia ontem passado anterior ja esperamos tentamos
byl byla bylo byly wczoraj ostatni poprzedni juz nadzieje postaramy
oli olivat eilen viime aiemmin toivomme yritamme
buvo vakar praeitas anksciau jau tikimes
был была было были вчера прошлый раньше уже надеемся постараемся
was waren gisteren vorige eerder hopen hopelijk proberen
dun onceki gecen umariz`;

const SET = new Set(foldSaid(WORDS).split(/\s+/u));

/** Whether a folded word tells of the past or of a wish. */
export const isOfPast = (word: string): boolean => SET.has(word);
