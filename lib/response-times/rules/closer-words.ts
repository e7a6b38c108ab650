/** What asks for nothing, by language: a message that consists of these and of names, signs and kind emoji is a closer. */
export const CLOSER_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...["thanks", "thank you", "thankyou", "thx", "thnx", "thanx", "tnx", "ty", "tysm", "tyvm", "cheers", "ta"],
    ...["appreciate it", "appreciated", "much appreciated", "i appreciate it", "i appreciate that", "we appreciate it"],
    ...["a lot", "so much", "very much", "a million", "a bunch", "again", "anyway", "guys", "team", "all", "everyone", "folks"],
    ...["ok", "okay", "okey", "k", "kk", "alright", "all right", "got it", "gotcha", "understood", "noted", "roger", "sure"],
    ...["great", "good", "perfect", "awesome", "amazing", "brilliant", "excellent", "fantastic", "wonderful", "lovely", "super"],
    ...["cool", "nice", "sweet", "fab", "fine", "sounds good", "that's great", "that is great", "thats great", "that's perfect"],
    ...["that works", "it works", "it works now", "works now", "all good", "all good now", "all set", "sorted", "all sorted"],
    ...["will do", "done", "no problem", "no worries", "you too", "same to you", "bye", "good night", "have a good day"],
    ...["have a great day", "have a nice day", "have a good one", "have a great weekend", "you're the best", "you are the best"],
    ...["that helped", "that helps", "very helpful", "so helpful", "for your help", "for the help", "for helping", "for all your help"],
    ...["for your reply", "for the reply", "for replying", "for your response", "for the response", "for the quick reply"],
    ...["for the quick response", "for your quick reply", "for your time", "for the info", "for the information", "for the update"],
    ...["for letting me know", "for getting back to me", "for the clarification", "for your assistance", "great service"],
    ...["great help", "good job", "well done", "you rock", "legend", "very", "really", "so", "and", "oh", "wow", "yay", "yes", "yep", "yeah"],
  ],
  de: [
    ...["danke", "dankeschön", "danke schön", "danke sehr", "vielen dank", "besten dank", "herzlichen dank", "tausend dank", "lieben dank"],
    ...["merci", "alles klar", "alles gut", "in ordnung", "verstanden", "passt", "passt so", "prima", "super", "klasse", "toll", "perfekt"],
    ...["top", "spitze", "wunderbar", "gut", "sehr gut", "okay", "ok", "ja", "gerne", "mach ich", "hat geklappt", "jetzt geht es"],
    ...["jetzt gehts", "es funktioniert", "funktioniert jetzt", "schönen tag", "schönen tag noch", "schönen abend", "schönes wochenende"],
    ...["tschüss", "für die hilfe", "für ihre hilfe", "für eure hilfe", "für deine hilfe", "für die schnelle hilfe", "für die info"],
    ...["für die antwort", "für die schnelle antwort", "für die rückmeldung", "nochmal", "nochmals", "sehr", "und", "euch", "ihnen", "dir"],
  ],
  fr: [
    ...["merci", "merci beaucoup", "merci bien", "mille mercis", "un grand merci", "grand merci", "je vous remercie", "beaucoup"],
    ...["d'accord", "entendu", "c'est noté", "bien reçu", "c'est bon", "parfait", "super", "génial", "top", "très bien", "excellent", "ok"],
    ...["bonne journée", "bonne soirée", "bonne fin de journée", "bon week-end", "bon weekend", "au revoir", "à vous aussi", "ça marche"],
    ...["pour votre aide", "pour l'aide", "pour votre réponse", "pour la réponse", "pour votre réactivité", "pour l'info", "encore", "et", "oui"],
  ],
  es: [
    ...["gracias", "muchas gracias", "mil gracias", "muchísimas gracias", "te lo agradezco", "se lo agradezco", "muy amable", "muy amables"],
    ...["de acuerdo", "vale", "ok", "perfecto", "genial", "estupendo", "excelente", "entendido", "listo", "todo bien", "ya funciona", "bien"],
    ...["muy bien", "que tengas buen día", "buen día", "buenas noches", "feliz día", "saludos", "hasta luego", "igualmente", "sí"],
    ...["por la ayuda", "por su ayuda", "por tu ayuda", "por vuestra ayuda", "por la respuesta", "por responder", "por la información", "y"],
  ],
  pt: [
    ...["obrigado", "obrigada", "muito obrigado", "muito obrigada", "obg", "brigado", "brigada", "valeu", "agradeço", "agradecido"],
    ...["agradecida", "ok", "certo", "perfeito", "ótimo", "maravilha", "beleza", "blz", "show", "entendi", "combinado", "tudo certo"],
    ...["tudo bem", "bom dia", "boa tarde", "boa noite", "bom fim de semana", "abraço", "abraços", "igualmente", "sim", "e"],
    ...["pela ajuda", "pela resposta", "pelo retorno", "pela atenção", "por responder", "pela informação"],
  ],
  pl: [
    ...["dziękuję", "dziękujemy", "dzięki", "dzieki", "dziękuję bardzo", "bardzo dziękuję", "dziękuję pięknie", "dzięki wielkie"],
    ...["wielkie dzięki", "serdecznie dziękuję", "ok", "okej", "dobrze", "w porządku", "super", "świetnie", "rozumiem", "jasne"],
    ...["wszystko jasne", "działa", "już działa", "miłego dnia", "miłego wieczoru", "pozdrawiam", "pozdrawiamy", "bardzo", "i", "tak"],
    ...["za pomoc", "za odpowiedź", "za szybką odpowiedź", "za informację", "do widzenia", "nawzajem"],
  ],
  it: [
    ...["grazie", "grazie mille", "mille grazie", "molte grazie", "grazie tante", "tante grazie", "ti ringrazio", "vi ringrazio"],
    ...["la ringrazio", "ok", "va bene", "perfetto", "ottimo", "fantastico", "benissimo", "capito", "ricevuto", "tutto a posto"],
    ...["tutto ok", "buona giornata", "buona serata", "buon weekend", "arrivederci", "altrettanto", "gentilissimi", "gentilissima"],
    ...["per l'aiuto", "per il vostro aiuto", "per la risposta", "per la disponibilità", "per l'informazione", "e", "sì", "molto gentili"],
  ],
  nl: [
    ...["bedankt", "dank je", "dank je wel", "dankjewel", "dank u", "dank u wel", "dankuwel", "hartelijk dank", "heel erg bedankt"],
    ...["thanks", "top", "prima", "oké", "ok", "goed", "super", "perfect", "fijn", "begrepen", "duidelijk", "helemaal goed", "is goed"],
    ...["fijne dag", "fijne avond", "fijn weekend", "groetjes", "doei", "ja", "en", "nogmaals", "alvast", "graag gedaan"],
    ...["voor de hulp", "voor je hulp", "voor uw hulp", "voor jullie hulp", "voor de snelle reactie", "voor je reactie", "voor het antwoord"],
  ],
  tr: [
    ...["teşekkürler", "teşekkür ederim", "teşekkür ederiz", "çok teşekkürler", "çok teşekkür ederim", "tesekkurler", "tesekkur ederim"],
    ...["sağ olun", "sağol", "sağ ol", "sagol", "eyvallah", "tamam", "tamamdır", "peki", "anladım", "süper", "harika", "güzel", "mükemmel"],
    ...["iyi günler", "iyi akşamlar", "iyi geceler", "iyi çalışmalar", "kolay gelsin", "yardımınız için", "cevabınız için", "çok", "evet", "oldu"],
  ],
  ar: [
    ...["شكرا", "شكرا جزيلا", "شكرا لك", "شكرا لكم", "شكرا كثيرا", "ألف شكر", "الف شكر", "مشكور", "مشكورين", "مشكورة", "تسلم", "تسلمون"],
    ...["يعطيك العافية", "يعطيكم العافية", "الله يعطيك العافية", "جزاك الله خيرا", "جزاكم الله خيرا", "بارك الله فيك", "ممتاز", "رائع"],
    ...["تمام", "حسنا", "طيب", "أوكي", "اوكي", "اوك", "تم", "ماشي", "نعم", "على المساعدة", "على مساعدتكم", "على الرد", "جزيلا", "كثيرا"],
  ],
  ja: [
    ...["ありがとうございました", "ありがとうございます", "ありがとう", "有難うございました", "有難うございます", "有難う", "どうも", "本当に", "誠に"],
    ...["助かりました", "助かります", "了解しました", "了解です", "了解", "承知しました", "承知いたしました", "わかりました", "分かりました"],
    ...["かしこまりました", "大丈夫です", "お世話になりました", "感謝します", "感謝です", "嬉しいです", "はい", "サンキュー", "オッケー", "です"],
    ...["ご対応", "ご返信", "ご連絡", "早速の", "丁寧な", "迅速な", "いただき", "頂き"],
  ],
};

/** Words that take it back wherever they stand: a request, a question, an objection, a complaint. */
export const ASKING_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["but", "however", "please", "pls", "plz", "can you", "could you", "when", "why", "how", "where", "what", "still", "not", "no thanks"],
  de: ["aber", "bitte", "jedoch", "wann", "warum", "wieso", "wie", "wo", "noch immer", "immer noch", "nicht", "kein", "keine"],
  fr: ["mais", "s'il vous plaît", "svp", "quand", "pourquoi", "comment", "où", "toujours pas", "pas"],
  es: ["pero", "por favor", "cuándo", "por qué", "cómo", "dónde", "todavía", "aún", "no"],
  pt: ["mas", "por favor", "quando", "por que", "como", "onde", "ainda", "não"],
  pl: ["ale", "proszę", "kiedy", "dlaczego", "jak", "gdzie", "nadal", "nie"],
  it: ["ma", "però", "per favore", "quando", "perché", "come", "dove", "ancora", "non"],
  nl: ["maar", "alsjeblieft", "alstublieft", "wanneer", "waarom", "hoe", "waar", "nog steeds", "niet", "geen"],
  tr: ["ama", "fakat", "lütfen", "ne zaman", "neden", "nasıl", "nerede", "hala", "değil"],
  ar: ["لكن", "ولكن", "لو سمحت", "من فضلك", "متى", "لماذا", "كيف", "أين", "لا", "لم"],
  ja: ["でも", "しかし", "ですが", "けど", "ください", "お願い", "いつ", "なぜ", "どう", "まだ", "ません"],
};

/** Emoji that are no thanks. */
export const UNKIND_EMOJI: readonly string[] = [..."😠😡🤬😤😒🙄😞😟😢😭😩😫😣😖😔😕🙁😥👎🖕💩🤢🤮😱😨😰💔🤦🆘❌⚠❗❓❔"];
