import { type WordLists, words } from "./plain-words";

/** What asks for nothing, by language: a message that consists of these, of what may go with them, a name, signs and kind emoji is a closer. */
export const CLOSER_WORDS: WordLists = {
  en: words(`thanks, thank you, thankyou, thx, thnx, thanx, tnx, ty, tysm, tyvm, cheers, ta, appreciate it, appreciated,
    much appreciated, i appreciate it, i appreciate that, we appreciate it, ok, okay, okey, k, kk, alright,
    all right, got it, gotcha, understood, noted, roger, sure, great, good, perfect, awesome, amazing, brilliant,
    excellent, fantastic, wonderful, lovely, super, cool, nice, sweet, fab, fine, sounds good, that's great,
    that is great, thats great, that's perfect, that works, it works, it works now, works now, all good,
    all good now, all set, sorted, all sorted, will do, done, no problem, no worries, you too, same to you, bye,
    good night, have a good day, have a great day, have a nice day, have a good one, have a great weekend,
    you're the best, you are the best, that helped, that helps, very helpful, so helpful, great service,
    great help, good job, well done, you rock, legend, no thanks, no thank you, nothing else, that's all,
    that is all, that's it, yay, yes, yep, yeah, thank u, confirmed, happy holidays, enjoy your day,
    you guys are great, you guys are amazing, you guys are the best`),
  de: words(`danke, dankeschön, danke schön, danke sehr, vielen dank, besten dank, herzlichen dank, tausend dank,
    lieben dank, merci, alles klar, alles gut, in ordnung, verstanden, passt, passt so, prima, super, klasse, toll,
    perfekt, top, spitze, wunderbar, gut, sehr gut, okay, ok, ja, gerne, mach ich, hat geklappt, jetzt geht es,
    jetzt gehts, es funktioniert, funktioniert jetzt, schönen tag, schönen tag noch, schönen abend,
    schönes wochenende, tschüss, nein danke, das war alles`),
  fr: words(`merci, merci beaucoup, merci bien, mille mercis, un grand merci, grand merci, je vous remercie, d'accord,
    entendu, c'est noté, bien reçu, c'est bon, parfait, super, génial, top, très bien, excellent, ok,
    bonne journée, bonne soirée, bonne fin de journée, bon week-end, bon weekend, au revoir, à vous aussi,
    ça marche, oui, non merci, c'est tout`),
  es: words(`gracias, muchas gracias, mil gracias, muchísimas gracias, te lo agradezco, se lo agradezco, muy amable,
    muy amables, de acuerdo, vale, ok, perfecto, genial, estupendo, excelente, entendido, listo, todo bien,
    ya funciona, bien, muy bien, que tengas buen día, buen día, buenas noches, feliz día, saludos, hasta luego,
    igualmente, sí, no gracias, eso es todo`),
  pt: words(`obrigado, obrigada, muito obrigado, muito obrigada, obg, brigado, brigada, valeu, agradeço, agradecido,
    agradecida, ok, certo, perfeito, ótimo, maravilha, beleza, blz, show, entendi, combinado, tudo certo, tudo bem,
    bom dia, boa tarde, boa noite, bom fim de semana, abraço, abraços, igualmente, sim, não obrigado, não obrigada,
    é só isso`),
  pl: words(`dziękuję, dziękujemy, dzięki, dzieki, dziękuję bardzo, bardzo dziękuję, dziękuję pięknie, dzięki wielkie,
    wielkie dzięki, serdecznie dziękuję, ok, okej, dobrze, w porządku, super, świetnie, rozumiem, jasne,
    wszystko jasne, działa, już działa, miłego dnia, miłego wieczoru, pozdrawiam, pozdrawiamy, tak, do widzenia,
    nawzajem, nie dziękuję, to wszystko`),
  it: words(`grazie, grazie mille, mille grazie, molte grazie, grazie tante, tante grazie, ti ringrazio, vi ringrazio,
    la ringrazio, ok, va bene, perfetto, ottimo, fantastico, benissimo, capito, ricevuto, tutto a posto, tutto ok,
    buona giornata, buona serata, buon weekend, arrivederci, altrettanto, gentilissimi, gentilissima, sì,
    molto gentili, no grazie, è tutto`),
  nl: words(`bedankt, dank je, dank je wel, dankjewel, dank u, dank u wel, dankuwel, hartelijk dank, heel erg bedankt,
    thanks, top, prima, oké, ok, goed, super, perfect, fijn, begrepen, duidelijk, helemaal goed, is goed,
    fijne dag, fijne avond, fijn weekend, groetjes, doei, ja, graag gedaan, nee bedankt, dat was alles`),
  tr: words(`teşekkürler, teşekkür ederim, teşekkür ederiz, çok teşekkürler, çok teşekkür ederim, tesekkurler,
    tesekkur ederim, sağ olun, sağol, sağ ol, sagol, eyvallah, tamam, tamamdır, peki, anladım, süper, harika,
    güzel, mükemmel, iyi günler, iyi akşamlar, iyi geceler, iyi çalışmalar, kolay gelsin, evet, oldu,
    hayır teşekkürler, bu kadar`),
  ar: words(`شكرا, شكرا جزيلا, شكرا لك, شكرا لكم, شكرا كثيرا, ألف شكر, الف شكر, مشكور, مشكورين, مشكورة, تسلم, تسلمون,
    يعطيك العافية, يعطيكم العافية, الله يعطيك العافية, جزاك الله خيرا, جزاكم الله خيرا, بارك الله فيك, ممتاز, رائع,
    تمام, حسنا, طيب, أوكي, اوكي, اوك, تم, ماشي, نعم, لا شكرا`),
  ja: words(`ありがとうございました, ありがとうございます, ありがとう, 有難うございました, 有難うございます, 有難う, どうも, 助かりました, 助かります, 了解しました, 了解です, 了解, 承知しました,
    承知いたしました, わかりました, 分かりました, かしこまりました, 大丈夫です, お世話になりました, 感謝します, 感謝です, 嬉しいです, はい, サンキュー, オッケー`),
};

/** What may go with them, and is none by itself. */
export const FILLING_WORDS: WordLists = {
  en: words(`a lot, so much, very much, a million, a bunch, again, anyway, anyways, guys, team, all, everyone, folks, y'all,
    yall, kindly, tho, though, very, really, so, and, oh, wow, for your help, for the help, for helping,
    for all your help, for all of your help, for your reply, for the reply, for replying, for responding,
    for answering, for confirming, for reaching out, for following up, for your response, for the response,
    for the quick reply, for the quick response, for the quick follow up, for the quick feedback,
    for the fast reply, for the fast response, for your quick reply, for your time, for the info,
    for the information, for the update, for update, for letting me know, for getting back to me,
    for the clarification, for your assistance`),
  de: words(`für die hilfe, für ihre hilfe, für eure hilfe, für deine hilfe, für die schnelle hilfe, für die info,
    für die antwort, für die schnelle antwort, für die rückmeldung, nochmal, nochmals, sehr, und, euch, ihnen, dir`),
  fr: words(`beaucoup, pour votre aide, pour l'aide, pour votre réponse, pour la réponse, pour votre réactivité,
    pour l'info, encore, et`),
  es: words(`por la ayuda, por su ayuda, por tu ayuda, por vuestra ayuda, por la respuesta, por responder,
    por la información, y`),
  pt: words(`e, pela ajuda, pela resposta, pelo retorno, pela atenção, por responder, pela informação`),
  pl: words(`bardzo, i, za pomoc, za odpowiedź, za szybką odpowiedź, za informację`),
  it: words(`per l'aiuto, per il vostro aiuto, per la risposta, per la disponibilità, per l'informazione, e`),
  nl: words(`en, nogmaals, alvast, voor de hulp, voor je hulp, voor uw hulp, voor jullie hulp, voor de snelle reactie,
    voor je reactie, voor het antwoord`),
  tr: words(`yardımınız için, cevabınız için, çok`),
  ar: words(`على المساعدة, على مساعدتكم, على الرد, جزيلا, كثيرا`),
  ja: words(`です, ご対応, ご返信, ご連絡, 早速の, 丁寧な, 迅速な, いただき, 頂き, を, に, 本当に, 誠に`),
};

/** What is never taken for the name behind a thanks. */
export const ASKING_WORDS: WordLists = {
  en: words(
    `but, however, please, pls, plz, when, why, how, where, what, still, not, no, waiting, help, refund`,
  ),
  de: words(`aber, bitte, jedoch, wann, warum, wieso, wie, wo, nicht, nein, kein, keine, hilfe, trotzdem`),
  fr: words(`mais, svp, quand, pourquoi, comment, où, pas, non, toujours, aide`),
  es: words(`pero, favor, cuándo, cómo, dónde, todavía, aún, no, ayuda`),
  pt: words(`mas, favor, quando, como, onde, ainda, não, ajuda`),
  pl: words(`ale, proszę, kiedy, dlaczego, jak, gdzie, nadal, nie, pomoc`),
  it: words(`ma, però, favore, quando, perché, come, dove, ancora, non, no, aiuto`),
  nl: words(`maar, alsjeblieft, alstublieft, wanneer, waarom, hoe, waar, niet, nee, geen, hulp`),
  tr: words(`ama, fakat, lütfen, neden, nasıl, nerede, hala, değil, hayır, yardım`),
};

/** A question of ours that holds one of these only takes leave. */
export const ANYTHING_ELSE: WordLists = {
  en: words(
    `anything else, something else, any other question, any further question, any other questions, any more questions`,
  ),
  de: words("sonst noch, noch etwas, noch was, weitere fragen, noch fragen"),
  fr: words("autre chose, d'autres questions, autre question"),
  es: words("algo más, alguna otra, otra cosa"),
  pt: words("mais alguma, algo mais, mais algo"),
  pl: words("coś jeszcze, czymś jeszcze, jeszcze coś, inne pytania"),
  it: words("altro, altre domande, qualcos'altro"),
  nl: words("nog iets, verder nog, andere vragen, nog vragen"),
  tr: words("başka bir, başka sorunuz"),
  ar: words("شيء آخر, أي شيء آخر, استفسار آخر"),
  ja: words("他に, ほかに"),
};

/** Emoji that are no thanks. */
export const UNKIND_EMOJI: readonly string[] = [
  ..."😠😡🤬😤😒🙄😞😟😢😭😩😫😣😖😔😕🙁😥👎🤷🖕💩🤢🤮😱😨😰💔🤦🆘❌⚠❗❓❔",
];
