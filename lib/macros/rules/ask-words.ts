import type { PrivateField } from "./macro-fields";

interface Words {
  /** Stands in the sentence in place of the value. */
  noun: string;
  /** Asks for it: in public, to go on in private. */
  public: string;
  private: string;
}
type ByField = Readonly<Record<PrivateField, Words>>;

/** How a booking reference or an order number that may not be said, or is not known, is asked for. */
export const ASK_WORDS: Readonly<Record<string, ByField>> & { en: ByField } = {
  en: {
    locator: {
      noun: "your booking",
      public: "Please send us your booking reference in a private message.",
      private: "Could you send us your booking reference?",
    },
    order: {
      noun: "your order",
      public: "Please send us your order number in a private message.",
      private: "Could you send us your order number?",
    },
  },
  de: {
    locator: {
      noun: "Ihre Buchung",
      public: "Bitte senden Sie uns Ihren Buchungscode in einer privaten Nachricht.",
      private: "Können Sie uns bitte Ihren Buchungscode senden?",
    },
    order: {
      noun: "Ihre Bestellung",
      public: "Bitte senden Sie uns Ihre Bestellnummer in einer privaten Nachricht.",
      private: "Können Sie uns bitte Ihre Bestellnummer senden?",
    },
  },
  es: {
    locator: {
      noun: "su reserva",
      public: "Envíenos, por favor, su localizador por mensaje privado.",
      private: "¿Puede enviarnos su localizador?",
    },
    order: {
      noun: "su pedido",
      public: "Envíenos, por favor, su número de pedido por mensaje privado.",
      private: "¿Puede enviarnos su número de pedido?",
    },
  },
  fi: {
    locator: {
      noun: "varauksesi",
      public: "Lähetäthän meille varaustunnuksesi yksityisviestillä.",
      private: "Voisitko lähettää meille varaustunnuksesi?",
    },
    order: {
      noun: "tilauksesi",
      public: "Lähetäthän meille tilausnumerosi yksityisviestillä.",
      private: "Voisitko lähettää meille tilausnumerosi?",
    },
  },
  fr: {
    locator: {
      noun: "votre réservation",
      public: "Merci de nous envoyer votre code de réservation en message privé.",
      private: "Pouvez-vous nous envoyer votre code de réservation ?",
    },
    order: {
      noun: "votre commande",
      public: "Merci de nous envoyer votre numéro de commande en message privé.",
      private: "Pouvez-vous nous envoyer votre numéro de commande ?",
    },
  },
  lt: {
    locator: {
      noun: "jūsų užsakymas",
      public: "Prašome atsiųsti užsakymo kodą asmenine žinute.",
      private: "Ar galėtumėte atsiųsti užsakymo kodą?",
    },
    order: {
      noun: "jūsų užsakymas",
      public: "Prašome atsiųsti užsakymo numerį asmenine žinute.",
      private: "Ar galėtumėte atsiųsti užsakymo numerį?",
    },
  },
  pl: {
    locator: {
      noun: "Twoja rezerwacja",
      public: "Prosimy o kod rezerwacji w wiadomości prywatnej.",
      private: "Czy możesz podać nam kod rezerwacji?",
    },
    order: {
      noun: "Twoje zamówienie",
      public: "Prosimy o numer zamówienia w wiadomości prywatnej.",
      private: "Czy możesz podać nam numer zamówienia?",
    },
  },
  ru: {
    locator: {
      noun: "ваше бронирование",
      public: "Пожалуйста, пришлите код бронирования личным сообщением.",
      private: "Пришлите, пожалуйста, код бронирования.",
    },
    order: {
      noun: "ваш заказ",
      public: "Пожалуйста, пришлите номер заказа личным сообщением.",
      private: "Пришлите, пожалуйста, номер заказа.",
    },
  },
};
