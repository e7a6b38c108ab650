/** What everyone whose flowers are late may choose. */
export const OFFER = {
  name: "Flowers a day late",
  texts: {
    en: {
      title: "Your flowers are late. We are sorry.",
      body: "Snow has stopped them on the roads around Denver. Choose how we make it good. One choice, no login and no call.",
      about: "Order {order}, {product}",
    },
    de: {
      title: "Ihre Blumen kommen zu spät. Das tut uns leid.",
      body: "Der Schnee hält sie um Denver fest. Wählen Sie, wie wir es gutmachen, ohne Anmeldung und ohne Anruf.",
      about: "Bestellung {order}, {product}",
    },
    es: {
      title: "Sus flores llegan tarde. Lo sentimos.",
      body: "La nieve las ha parado en las carreteras de Denver. Elija cómo lo arreglamos, sin cuenta y sin llamar.",
      about: "Pedido {order}, {product}",
    },
    pl: {
      title: "Kwiaty nie dotarły na czas. Przepraszamy.",
      body: "Śnieg zatrzymał je w okolicach Denver. Proszę wybrać, jak mamy to naprawić. Bez logowania i bez telefonu.",
      about: "Zamówienie {order}, {product}",
    },
  },
  fallbackLanguage: "en",
  choices: [
    {
      id: "refund",
      kind: "refund",
      amount: null,
      amountField: "amount",
      texts: {
        en: { title: "Full refund", detail: "To the card you paid with, within 3 working days." },
        de: { title: "Geld zurück", detail: "Auf die Karte der Bestellung, binnen 3 Werktagen." },
        es: { title: "Reembolso completo", detail: "A la tarjeta del pedido, en 3 días hábiles." },
        pl: {
          title: "Pełny zwrot pieniędzy",
          detail: "Na kartę, którą opłacono zamówienie, w ciągu 3 dni roboczych.",
        },
      },
    },
    {
      id: "next-order",
      kind: "voucher",
      amount: 2000,
      amountField: null,
      texts: {
        en: { title: "A discount on your next order", detail: "The code comes by mail at once." },
        de: {
          title: "Nachlass auf die nächste Bestellung",
          detail: "Der Code kommt sofort per Mail.",
        },
        es: {
          title: "Descuento en su próximo pedido",
          detail: "El código llega por correo enseguida.",
        },
        pl: { title: "Zniżka na następne zamówienie", detail: "Kod przyjdzie od razu e-mailem." },
      },
    },
  ],
} as const;

/** The mail that goes out before anybody complains. */
export function storyMailing(makeGoodId: string) {
  return {
    name: "Warning, with the choice",
    purpose: "service",
    makeGoodId,
    fallbackLanguage: "en",
    perSecond: 500,
    texts: {
      en: {
        subject: "Your flowers arrive a day late",
        body: "Hello {name|there},\n\nsnow has closed the roads around {city}. Your order {order}, {product}, arrives tomorrow and not today. That is on us, so choose: the full price back, or 20 USD off your next order.\n\n{claim_link}\n\nIf neither fits, answer this mail. A person reads it.",
      },
      de: {
        subject: "Ihre Blumen kommen einen Tag später",
        body: "Guten Tag {name},\n\nSchnee hat die Straßen um {city} gesperrt. Ihre Bestellung {order}, {product}, kommt morgen und nicht heute. Das soll nicht auf Ihre Kosten gehen: Geld zurück oder 20 USD Nachlass, Sie wählen.\n\n{claim_link}\n\nPasst beides nicht, antworten Sie auf diese Mail. Ein Mensch liest sie.",
      },
      es: {
        subject: "Sus flores llegan un día tarde",
        body: "Hola, {name}:\n\nla nieve ha cerrado las carreteras de {city}. Su pedido {order}, {product}, llega mañana y no hoy. Elija usted: todo su dinero o 20 USD menos en el próximo pedido.\n\n{claim_link}\n\nSi nada le sirve, responda a este correo. Lo lee una persona.",
      },
      pl: {
        subject: "Kwiaty dotrą o dzień później",
        body: "Dzień dobry, {name},\n\nśnieg zamknął drogi wokół {city}. Zamówienie {order}, {product}, dotrze jutro, a nie dziś. Do wyboru: pełny zwrot albo 20 USD zniżki.\n\n{claim_link}\n\nJeśli nic nie pasuje, proszę odpisać na ten e-mail. Czyta go człowiek.",
      },
    },
  };
}
