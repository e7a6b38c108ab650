import { type WordLists, words } from "./plain-words";

/** What only says "we got it" or sends elsewhere, by language: a clause that holds one of these is of no use yet. */
export const ACKNOWLEDGING_WORDS: WordLists = {
  en: words(`dm us, dm me, pm us, send us a dm, send a dm, send us a message, send us a direct message,
    send us a private message, shoot us a dm, drop us a dm, via dm, by dm, in dm, through dm, in a dm, direct message,
    private message, message us, follow us, following you now, check your dm, check your dms, sent you a dm,
    replied to your dm, we'll be in touch, we will be in touch, get back to you, come back to you, be with you shortly,
    reply shortly, looking into, look into, we're on it, we are on it, we're checking, we are checking, let us check,
    let me check, checking on this, checking this, investigating, passed this on, pass this on, passed it on, forwarded,
    escalated, received your, we got your, we have received, your message has been received, hear more, bear with us,
    hang tight, one moment, please hold on, take a closer look, take a look, like to help, want to help, here to help,
    happy to help, we can help, can assist, assist you further, help you further, make this right, contact us,
    reach out to us, email us`),
  de: words(`per dm, als dm, eine dm, per direktnachricht, eine direktnachricht, per privatnachricht, private nachricht,
    schick uns, schreib uns, schreiben sie uns, senden sie uns, sende uns, kontaktieren sie uns, melden uns, melde mich,
    kümmern uns, prüfen das, wir prüfen, schauen uns das an, sehen uns das an, gehen dem nach, nachricht erhalten,
    haben ihre nachricht, haben deine nachricht, leiten das weiter, weitergeleitet, einen moment, geduld,
    wir helfen gerne, helfen dir gerne`),
  fr: words(`en dm, par dm, en mp, par mp, message privé, message direct, écrivez-nous, envoyez-nous, contactez-nous,
    bien reçu votre, avons reçu votre, revenons vers vous, reviendrons vers vous, nous regardons, nous vérifions,
    prenons en charge, transmis, nous nous renseignons, un instant, patienter, afin de vous aider, pour vous aider`),
  es: words(`por dm, un dm, por md, un md, mensaje directo, mensaje privado, por privado, escríbenos, escríbanos,
    envíanos, envíenos, contáctanos, hemos recibido, recibimos tu mensaje, recibimos su mensaje, estamos revisando,
    lo revisamos, nos pondremos en contacto, te contactaremos, le contactaremos, un momento, para ayudarte,
    para ayudarle, poder ayudarte`),
  pt: words(`por dm, uma dm, via dm, mensagem direta, mensagem privada, no privado, nos envie, envie-nos, nos chame,
    contate-nos, recebemos sua mensagem, recebemos a sua mensagem, estamos verificando, vamos verificar,
    estamos analisando, entraremos em contato, retornaremos, um momento, para te ajudar, para ajudar, poder ajudar`),
  pl: words(`na dm, w dm, wiadomość prywatną, wiadomości prywatnej, prywatną wiadomość, napisz do nas, prosimy o kontakt,
    skontaktuj się, otrzymaliśmy, sprawdzamy, sprawdzimy, odezwiemy się, wrócimy z odpowiedzią, przekazaliśmy,
    chwileczkę, chwilę cierpliwości`),
  it: words(`in dm, un dm, via dm, messaggio privato, messaggio diretto, in privato, scrivici, ci scriva, inviaci,
    contattaci, abbiamo ricevuto, stiamo verificando, verifichiamo, controlliamo, ti ricontatteremo, la ricontatteremo,
    un momento, per aiutarti`),
  nl: words(`een dm, via dm, per dm, privébericht, direct bericht, stuur ons, stuur een dm, neem contact op,
    bericht ontvangen, hebben je bericht, hebben uw bericht, kijken ernaar, zoeken het uit, gaan het na, komen erop terug,
    komen bij je terug, een moment, doorgegeven, doorgestuurd, om je te helpen, verder helpen`),
  tr: words(`dm'den, dm üzerinden, dm gönder, dm ile, özel mesaj, direkt mesaj, bize yazın, bize ulaşın,
    iletişime geçin, mesajınızı aldık, inceliyoruz, kontrol ediyoruz, size dönüş, dönüş yapacağız, ilettik, bir dakika,
    yardımcı olabilmemiz`),
  ar: words(`رسالة خاصة, رسالة مباشرة, على الخاص, عبر الخاص, راسلنا, راسلونا, تواصل معنا, تواصلوا معنا, ارسل لنا,
    أرسل لنا, استلمنا رسالتك, تلقينا رسالتك, وصلتنا رسالتك, جاري التحقق, نتحقق من, سنعود إليك, سنتواصل معك, لحظة من فضلك,
    لنتمكن من مساعدتك`),
  ja: words(`DMにて, DMで, DMを, ダイレクトメッセージ, メッセージをお送り, お問い合わせください, ご連絡ください, フォロー,
    確認いたします, 確認しております, 確認中, お調べ, お待ちください, 受け付けました, 受け取りました, 折り返し, 追ってご連絡`),
};

/** What goes with it and says nothing more: greetings, apologies, thanks. */
export const COURTEOUS_WORDS: WordLists = {
  en: words(`hi, hello, hey, dear, good morning, good afternoon, good evening, sorry, apologies, apologise, apologize,
    thank you, thanks, we understand, we hear you, that's not, that doesn't sound, oh no, regards, frustrating,
    not what we want, appreciate`),
  de: words(`hallo, hi, guten tag, guten morgen, guten abend, moin, liebe, lieber, tut uns leid, tut mir leid,
    entschuldigung, entschuldigen, danke, vielen dank, verstehen wir, ärgerlich, grüße`),
  fr: words(
    `bonjour, bonsoir, désolé, désolés, désolée, navré, navrés, excuses, merci, nous comprenons, cordialement`,
  ),
  es: words(`hola, buenos días, buenas tardes, buenas noches, lo sentimos, lamentamos, disculpa, disculpe, disculpas,
    gracias, entendemos, saludos`),
  pt: words(`olá, oi, bom dia, boa tarde, boa noite, sentimos muito, lamentamos, desculpe, desculpas, obrigado, obrigada,
    entendemos`),
  pl: words(
    `cześć, dzień dobry, dobry wieczór, witaj, przepraszamy, przykro nam, dziękujemy, rozumiemy, pozdrawiamy`,
  ),
  it: words(`ciao, buongiorno, buonasera, salve, ci dispiace, ci scusiamo, scusa, grazie, capiamo, saluti`),
  nl: words(
    `hallo, hoi, hey, beste, goedemorgen, goedemiddag, goedenavond, sorry, excuses, vervelend, bedankt, dank, groet`,
  ),
  tr: words(`merhaba, selam, iyi günler, üzgünüz, özür dileriz, teşekkürler, teşekkür ederiz, anlıyoruz`),
  ar: words(`مرحبا, أهلا, السلام عليكم, نعتذر, نأسف, آسفون, شكرا, نتفهم, تحياتنا`),
  ja: words(`こんにちは, お世話になっております, 申し訳, お詫び, ありがとう, 恐れ入ります, ご不便, ご迷惑`),
};

/** What is asked for along with it. */
export const ASKED_FOR: readonly string[] =
  words(`your details, details, more details, full name, name, number, reference,
  booking, order, email, e-mail, address, phone, tracking, code, account, information, screenshot, so we, so that we, with your,
  damit wir, afin que, buchungsnummer, bestellnummer, numéro, número, numero, numer, nummer, gegevens, dane, dados, datos,
  coordonnées`);
