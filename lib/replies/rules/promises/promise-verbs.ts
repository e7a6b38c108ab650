export type PromiseVerb = "call" | "answer" | "refund" | "send";

interface Language {
  /** Who does it, where the verb alone does not say so. */
  who?: string;
  verbs: Readonly<Record<PromiseVerb, string>>;
}

/** How somebody says in the first person that they will do something for the reader. */
export const PROMISING: readonly Language[] = [
  {
    // What will be: "we are sorry you waited today" promises nothing.
    who: "(?:we|i|you|they|somebody|someone|a colleague|our team)(?:['’]ll| will)|(?:we|i)(?:['’]re|['’]m| are| am) going to|(?:we|i) (?:shall|can call|call|ring|reply|answer|write|refund|send|get back)|let me|expect",
    verbs: {
      call: "call(?:ing)?|ring|phone",
      answer:
        "get(?:ting)? back|repl(?:y|ies)|answer|writ(?:e|ing)|respond|let you know|update|news|hear from|hear back|be in touch|contact you|come back to you|message",
      refund: "refund|pay(?:ment)?|reimburse",
      send: "send|have it|e-?mail",
    },
  },
  {
    who: "wir|ich|sie hören|sie erhalten|sie bekommen|du hörst",
    verbs: {
      call: "rufen|rufe|anrufen|zurückrufen|telefonieren",
      answer: "melden?|antworten?|schreiben?|bescheid|von uns|beantworten|benachrichtigen",
      refund: "erstatten?|zurückzahlen|überweisen",
      send: "schicken?|senden?",
    },
  },
  {
    who: "nous|je|j['’]|on|vous recevrez|vous aurez",
    verbs: {
      call: "appel\\p{L}*|rappel\\p{L}*|téléphon\\p{L}*",
      answer:
        "répon\\p{L}*|écri\\p{L}*|recontact\\p{L}*|contact\\p{L}*|revien\\p{L}*|au courant|inform\\p{L}*|nouvelles",
      refund: "rembours\\p{L}*",
      send: "envo\\p{L}*|enverr\\p{L}*",
    },
  },
  {
    verbs: {
      call: "(?:za|od|prze)dzwoni(?:my|ę)",
      answer:
        "odpowiem(?:y)?|odpisz(?:emy|ę)|napisz(?:emy|ę)|skontaktuj(?:emy|ę)|da(?:my|m) znać|odezw(?:iemy|ę)|poinformuj(?:emy|ę)|wróc(?:imy|ę)",
      refund: "zwróc(?:imy|ę)|wypłac(?:imy|ę)",
      send: "wyśl(?:emy|ę)|prześl(?:emy|ę)",
    },
  },
  {
    verbs: {
      call: "soita(?:mme|n)",
      answer:
        "vastaa(?:mme|n)|palaa(?:mme|n)|kirjoita(?:mme|n)|ilmoita(?:mme|n)|otamme yhteyttä|otan yhteyttä|kerro(?:mme|n)",
      refund: "hyvitä(?:mme|n)|palauta(?:mme|n)|maksa(?:mme|n)",
      send: "lähetä(?:mme|n)",
    },
  },
  {
    verbs: {
      call: "(?:по|пере)звон(?:им|ю)",
      answer: "ответим|отвечу|напишем|напишу|свяжемся|свяжусь|сообщим|сообщу|верн[её]мся|вернусь|дадим знать",
      refund: "верн[её]м|верну|возместим|возмещу|компенсируем",
      send: "вышлем|вышлю|отправим|отправлю|пришл[её]м|пришлю",
    },
  },
  {
    verbs: {
      call: "(?:pa|per)skambinsi(?:me|u)",
      answer:
        "atsakysi(?:me|u)|parašysi(?:me|u)|susisieksi(?:me|u)|pranešime|pranešiu|informuosi(?:me|u)|grįšime|grįšiu",
      refund: "grąžinsi(?:me|u)|išmokėsi(?:me|u)",
      send: "(?:iš|at)siųsi(?:me|u)",
    },
  },
  {
    verbs: {
      call: "llamaremos|llamaré|llamamos|llamo|telefonearemos",
      answer:
        "responder(?:emos|é)|contestar(?:emos|é)|escribir(?:emos|é)|contactar(?:emos|é)|avisar(?:emos|é)|avisamos|informar(?:emos|é)|tendrá noticias",
      refund: "devolver(?:emos|é)|reembolsar(?:emos|é)",
      send: "enviar(?:emos|é)|mandar(?:emos|é)",
    },
  },
];
