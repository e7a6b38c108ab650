import { asksNothing } from "./closer";
import { phrasesOf, plainWords, remainderOf, type WordLists, words } from "./plain-words";

/** What closes a conversation without thanking anybody, by language. */
const PLAIN: WordLists = {
  en: words(`ok, okay, okey, k, kk, alright, all right, got it, gotcha, understood, noted, roger, sure, fine, good, will do, done,
    no thanks, no thank you, nothing else, that's all, that is all, that's it, yes, yep, yeah, oh, so, and, you too, bye`),
  de: words(
    "ok, okay, alles klar, in ordnung, verstanden, passt, gut, ja, mach ich, tschüss, nein danke, das war alles, und",
  ),
  fr: words(
    "ok, d'accord, entendu, c'est noté, bien reçu, c'est bon, oui, non merci, c'est tout, au revoir, et",
  ),
  es: words("ok, de acuerdo, vale, entendido, listo, sí, bien, no gracias, eso es todo, hasta luego, y"),
  pt: words("ok, certo, beleza, blz, entendi, combinado, sim, não obrigado, não obrigada, é só isso, e"),
  pl: words(
    "ok, okej, dobrze, w porządku, rozumiem, jasne, wszystko jasne, tak, nie dziękuję, to wszystko, i",
  ),
  it: words("ok, va bene, capito, ricevuto, sì, no grazie, è tutto, arrivederci, e"),
  nl: words("ok, oké, goed, is goed, begrepen, duidelijk, ja, doei, nee bedankt, dat was alles, en"),
  tr: words("tamam, tamamdır, peki, anladım, evet, oldu, hayır teşekkürler, bu kadar"),
  ar: words("حسنا, طيب, أوكي, اوكي, اوك, تم, ماشي, نعم, لا شكرا"),
  ja: words("了解しました, 了解です, 了解, 承知しました, 承知いたしました, わかりました"),
};
const beyondPlain = remainderOf(phrasesOf(PLAIN));

/** Whether a message that asks for nothing says more than "ok": thanks, a kind word, a kind sign. */
export function isPraise(text: string): boolean {
  if (!asksNothing(text)) return false;
  if (/\p{Extended_Pictographic}/u.test(text)) return true;
  return beyondPlain(plainWords(text)).length > 0;
}
