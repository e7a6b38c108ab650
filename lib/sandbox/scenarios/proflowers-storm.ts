import type { Scenario } from "./scenario";

const STATEMENT = {
  en: "Snow has closed the roads around Denver. Flowers for today arrive tomorrow. Everyone affected has a mail from us with a choice: the full price back, or something off the next order.",
  es: "La nieve ha cerrado las carreteras de Denver. Las flores de hoy llegan mañana. Quien espera un pedido tiene un correo nuestro para elegir: el reembolso completo o un descuento.",
  de: "Schnee hat die Straßen um Denver gesperrt. Blumen für heute kommen morgen. Alle Betroffenen haben eine Mail von uns mit der Wahl: Geld zurück oder ein Nachlass.",
  pl: "Śnieg zamknął drogi wokół Denver. Kwiaty na dziś dotrą jutro. Każdy, kogo to dotyczy, ma od nas e-mail z wyborem: pełny zwrot albo zniżka.",
};

/** The snow is forecast before the flowers are late: everybody affected is written to first, and each who is angry is answered by name. */
export const proflowersStorm: Scenario = {
  name: "proflowers-storm",
  title: "Before they ask",
  summary:
    "Snow before Valentine's. 5,000 people get a mail with a choice before they complain; those who are angry are answered by name, with the offer in sight.",
  people: [
    { username: "agnieszka_lis", name: "Agnieszka Lis", followers: 210 },
    {
      username: "waltgreer",
      name: "Walt Greer",
      description: "Married 31 years, mostly on time.",
      followers: 940,
    },
    { username: "carmen_ruano", name: "Carmen Ruano", followers: 150 },
    { username: "jonasbrandl", name: "Jonas Brandl", followers: 60 },
  ],
  steps: [
    {
      afterSeconds: 0,
      say: "06:10. The forecast closes the roads around Denver. Ana opens an incident before anybody complains.",
      do: "write-first",
      deed: {
        what: "open",
        title: "Snow around Denver: flowers a day late",
        knows:
          "Roads to Boulder, Aurora and Fort Collins are closed until tonight. Vans go out again at 05:00.",
        area: "Denver and around",
        statement: STATEMENT,
      },
    },
    {
      afterSeconds: 60,
      say: "The shop exports whose flowers will be late: 5,000 orders.",
      do: "write-first",
      deed: { what: "list", people: 5000 },
    },
    {
      afterSeconds: 60,
      say: "A choice for everyone: the full price back, or 20 USD off the next flowers.",
      do: "write-first",
      deed: { what: "offer" },
    },
    {
      afterSeconds: 60,
      say: "Ana writes the mail, Ida approves it: more than 500 people get it.",
      do: "write-first",
      deed: { what: "mail" },
    },
    {
      afterSeconds: 60,
      say: "Agnieszka has the mail, and asks for her money back. No login, no call.",
      do: "claim",
      address: "agnieszka.lis@mail.example",
      choice: 0,
      withinSeconds: 600,
    },
    {
      afterSeconds: 30,
      say: "Carmen takes the discount.",
      do: "claim",
      address: "carmen.ruano@mail.example",
      choice: 1,
      withinSeconds: 600,
    },
    {
      afterSeconds: 60,
      say: "Walt reads his mail later, and is angry first.",
      do: "post",
      as: "waltgreer",
      text: "@NorthwindHelp 31 years married and today of all days no roses. Where are my flowers??",
    },
    {
      afterSeconds: 60,
      say: "Jonas is angry too.",
      do: "post",
      as: "jonasbrandl",
      text: "@NorthwindHelp Keine Blumen zum Valentinstag. Danke für nichts.",
    },
    {
      afterSeconds: 30,
      say: "The shop's list names Walt's address beside @waltgreer: Greta takes them for one person.",
      do: "same-person",
      as: "waltgreer",
    },
    {
      afterSeconds: 5,
      say: "The same for Jonas.",
      do: "same-person",
      as: "jonasbrandl",
    },
    {
      afterSeconds: 60,
      say: "Greta sees that Walt's offer lies unopened, and answers him by name.",
      do: "answer",
      to: "waltgreer",
      audience: "public",
      text: "Walt, the snow stopped your roses, not you. A choice waits in your mail from us, the full price back if you like. The roses come tomorrow either way.",
    },
    {
      afterSeconds: 30,
      say: "And Jonas in his language.",
      do: "answer",
      to: "jonasbrandl",
      audience: "public",
      text: "Jonas, das tut uns leid: Der Schnee hat die Straßen um Denver gesperrt. In Ihrem Postfach liegt eine Mail von uns mit Ihrer Wahl, auch Geld zurück.",
    },
    {
      afterSeconds: 5,
      say: "The answer reaches Walt.",
      do: "await",
      to: "waltgreer",
      audience: "public",
      withinSeconds: 600,
    },
    {
      afterSeconds: 60,
      say: "Walt looks into his mail and takes the refund.",
      do: "claim",
      address: "walt.greer@mail.example",
      choice: 0,
      withinSeconds: 600,
    },
    {
      afterSeconds: 30,
      say: "He says so.",
      do: "post",
      as: "waltgreer",
      text: "@NorthwindHelp found it, thank you. My wife says the snow is prettier anyway.",
    },
    {
      afterSeconds: 60,
      say: "Noah publishes a photo of the office at work.",
      do: "write-first",
      deed: {
        what: "publish",
        account: "@NorthwindAir",
        text: "Eleven at night, nobody has gone home. Every order held by the snow gets an answer from a person today.",
        picture: {
          title: "The office, 23:00",
          lines: ["Greta, Linda, Ana and Noah at their desks", "Snow on the windows", "4,912 of 5,000 told"],
        },
        altText: "Four people at their desks late in the evening, snow on the windows behind them.",
      },
    },
  ],
};
