export interface LetterWords {
  /** On the button of an offer, where its text gives it no other words. */
  choose: string;
  /** Why it came; `{brand}` is put in. */
  service: string;
  marketing: string;
  /** That an answer reaches people; `{mailbox}` is put in. */
  answer: string;
  unsubscribe: string;
}

/** What stands under every letter, in the language it is written in; English where the language has no words here. */
export const LETTER_WORDS: Readonly<Record<string, LetterWords>> & { en: LetterWords } = {
  en: {
    choose: "Choose",
    service: "You get this from {brand} because it is about something you bought or asked of us.",
    marketing: "You get this from {brand} because you are one of our customers.",
    answer: "Answer this mail to reach a person: {mailbox}",
    unsubscribe: "Stop mails of this kind",
  },
  de: {
    choose: "Auswählen",
    service: "{brand} schreibt Ihnen, weil es um etwas geht, das Sie bei uns gekauft oder angefragt haben.",
    marketing: "{brand} schreibt Ihnen, weil Sie bei uns Kundin oder Kunde sind.",
    answer: "Antworten Sie auf diese Mail, um einen Menschen zu erreichen: {mailbox}",
    unsubscribe: "Solche Mails abbestellen",
  },
  es: {
    choose: "Elegir",
    service: "{brand} le escribe porque se trata de algo que nos compró o nos pidió.",
    marketing: "{brand} le escribe porque es cliente nuestro.",
    answer: "Responda a este correo para hablar con una persona: {mailbox}",
    unsubscribe: "No recibir más correos de este tipo",
  },
  fr: {
    choose: "Choisir",
    service: "{brand} vous écrit au sujet d’un achat ou d’une demande que vous avez faite chez nous.",
    marketing: "{brand} vous écrit parce que vous faites partie de nos clients.",
    answer: "Répondez à ce message pour joindre une personne : {mailbox}",
    unsubscribe: "Ne plus recevoir ce type de message",
  },
  pl: {
    choose: "Wybierz",
    service: "{brand} pisze, ponieważ chodzi o coś, co zostało u nas kupione lub o co nas zapytano.",
    marketing: "{brand} pisze do swoich klientów.",
    answer: "Odpowiedz na tę wiadomość, aby napisać do człowieka: {mailbox}",
    unsubscribe: "Nie wysyłajcie takich wiadomości",
  },
  pt: {
    choose: "Escolher",
    service: "{brand} escreve-lhe porque se trata de algo que comprou ou nos pediu.",
    marketing: "{brand} escreve-lhe porque é nosso cliente.",
    answer: "Responda a este e-mail para falar com uma pessoa: {mailbox}",
    unsubscribe: "Não receber mais mensagens deste tipo",
  },
  it: {
    choose: "Scegli",
    service: "{brand} le scrive perché riguarda qualcosa che ha acquistato o chiesto da noi.",
    marketing: "{brand} le scrive perché è nostro cliente.",
    answer: "Risponda a questa mail per parlare con una persona: {mailbox}",
    unsubscribe: "Non ricevere più messaggi di questo tipo",
  },
  nl: {
    choose: "Kiezen",
    service: "U krijgt dit van {brand} omdat het gaat over iets dat u bij ons kocht of vroeg.",
    marketing: "U krijgt dit van {brand} omdat u klant bij ons bent.",
    answer: "Antwoord op deze mail om een mens te bereiken: {mailbox}",
    unsubscribe: "Geen mails van deze soort meer",
  },
  ar: {
    choose: "اختر",
    service: "تصلك هذه الرسالة من {brand} لأنها تخص شيئًا اشتريته أو طلبته منا.",
    marketing: "تصلك هذه الرسالة من {brand} لأنك من عملائنا.",
    answer: "للتحدث إلى شخص، رد على هذه الرسالة: {mailbox}",
    unsubscribe: "إيقاف هذا النوع من الرسائل",
  },
};
