import { foldSaid } from "../said-words";

interface State {
  /** A statement with one of these says that something is not as it should be: folded beginnings of words. */
  wrong: string;
  /** To say this of the same is to say otherwise: words in order, of which `|` leaves a choice. */
  well: readonly string[];
}

interface StateWords {
  states: readonly State[];
  /** What it is said of: things an incident hits, all of them, or the person who waits. Folded beginnings. */
  of: string;
}

/** Of each language, what is wrong and how it is said that it is not. Folded. */
export const STATE_WORDS: Readonly<Record<string, StateWords>> = {
  en: {
    states: [
      {
        wrong: "delay late behind postpon stuck hold held ground",
        well: ["on time", "no delay|delays", "not delayed|late", "on schedule", "as scheduled|planned"],
      },
      {
        wrong: "cancel",
        well: ["not cancelled|canceled", "no cancellation|cancellations", "as scheduled|planned"],
      },
      {
        wrong: "affect hit disrupt delay cancel clos storm stand",
        well: ["not affected", "unaffected", "operating|running normally|normal", "business as usual"],
      },
    ],
    of: "flight order parcel bag luggage flower deliver train service everything all you yours it they departure",
  },
  de: {
    states: [
      {
        wrong: "verspat spater steh warte verzoger aufgehalten",
        well: ["punktlich", "keine verspatung|verspatungen", "nicht verspatet", "planmassig", "nach plan"],
      },
      {
        wrong: "annullier gestrichen fall ausfall",
        well: ["nicht annulliert|gestrichen", "planmassig", "wie geplant"],
      },
      {
        wrong: "betroffen behinder sturm verspat gesperrt ausfall steh",
        well: ["nicht betroffen", "keine einschrankungen|storungen", "laufen|fliegen|lauft|fliegt normal"],
      },
    ],
    of: "flug fluge bestellung paket gepack koffer blumen lieferung zug alles alle sie ihr",
  },
  fr: {
    states: [
      {
        wrong: "retard report attend immobilis",
        well: ["a lheure", "pas de|en retard", "aucun retard", "comme prevu"],
      },
      { wrong: "annul", well: ["pas annule|annules|annulee|annulees", "comme prevu"] },
      {
        wrong: "touch affect perturb retard annul tempete ferme",
        well: [
          "pas affecte|affectes|affectee|touche|touches|concerne|concernes",
          "fonctionne|circulent normalement",
        ],
      },
    ],
    of: "vol vols commande colis bagage fleurs livraison train tout tous vous",
  },
  es: {
    states: [
      {
        wrong: "retras demor aplaz deten",
        well: ["a tiempo", "sin retraso|retrasos|demora|demoras", "puntual|puntuales", "segun lo previsto"],
      },
      { wrong: "cancel", well: ["no cancelado|cancelada|cancelados", "segun lo previsto"] },
      {
        wrong: "afect retras cancel tormenta cerrad",
        well: ["no afectado|afectada|afectados|afectadas", "con normalidad"],
      },
    ],
    of: "vuelo vuelos pedido paquete equipaje flores entrega tren todo todos usted su",
  },
  it: {
    states: [
      {
        wrong: "ritard rinvia ferm",
        well: ["in orario", "nessun ritardo", "senza ritardi|ritardo", "come previsto"],
      },
      { wrong: "cancell annull", well: ["non cancellato|annullato", "come previsto"] },
      {
        wrong: "colpit interess ritard cancell tempesta",
        well: ["non interessato|interessati|coinvolto|coinvolti", "regolarmente"],
      },
    ],
    of: "volo voli ordine pacco bagagli fiori consegna treno tutto tutti",
  },
  pt: {
    states: [
      {
        wrong: "atras adia parad",
        well: ["no horario", "sem atraso|atrasos", "pontual|pontualmente", "como previsto"],
      },
      { wrong: "cancel", well: ["nao cancelado|cancelada", "como previsto"] },
      { wrong: "afet atras cancel tempestade", well: ["nao afetado|afetados|afetada", "normalmente"] },
    ],
    of: "voo voos encomenda pedido bagagem flores entrega tudo todos",
  },
  pl: {
    states: [
      {
        wrong: "opozni spozni stoi stoj wstrzym",
        well: ["punktualnie", "o czasie", "bez opoznien|opoznienia", "zgodnie z planem|rozkladem"],
      },
      { wrong: "odwola", well: ["nie odwolany|odwolane|odwolana", "zgodnie z planem|rozkladem"] },
      { wrong: "dotkn utrudni opozni odwola burz", well: ["nie dotyczy|dotknela", "normalnie"] },
    ],
    of: "lot loty zamowieni paczk bagaz kwiaty dostaw pociag wszystko wszystkie",
  },
  fi: {
    states: [
      { wrong: "myoha viivas seiso odott", well: ["ajallaan", "aikataulussa", "ei viivastyksia|myohassa"] },
      { wrong: "peru", well: ["ei peruttu", "aikataulussa", "suunnitellusti"] },
      { wrong: "vaikut myoha peru myrsky", well: ["ei vaikuta|koske", "normaalisti"] },
    ],
    of: "lento lennot tilau paket matkatavar kuka toimitu juna kaikki",
  },
  lt: {
    states: [
      { wrong: "vel stov atidet", well: ["laiku", "be velavimu", "nevel|neveluoja"] },
      { wrong: "atsauk", well: ["neatsauktas|neatsaukti", "pagal plana"] },
      { wrong: "paliest vel atsauk audr", well: ["nepaliestas|nepaliesti", "iprastai"] },
    ],
    of: "skryd uzsakym siunt bagaz gel pristatym traukin viskas visi",
  },
  ru: {
    states: [
      { wrong: "задерж опазд стоит стоят отлож", well: ["вовремя", "без задержек", "по расписанию|плану"] },
      { wrong: "отмен", well: ["не отменен|отменены", "по расписанию|плану"] },
      { wrong: "затрон задерж отмен шторм", well: ["не затронут|затронуты|затрагивает", "в обычном режиме"] },
    ],
    of: "рейс заказ посылк багаж цвет доставк поезд все всё",
  },
  nl: {
    states: [
      {
        wrong: "vertraag vertrag later staat stil",
        well: ["op tijd", "geen vertraging|vertragingen", "volgens schema|plan"],
      },
      { wrong: "geannuleer", well: ["niet geannuleerd", "volgens schema|plan"] },
      { wrong: "getroffen vertraag vertrag geannuleer storm", well: ["niet getroffen", "normaal"] },
    ],
    of: "vlucht bestelling pakket bagage bloemen levering trein alles alle",
  },
};

/** Where these stand, somebody is asked to be somewhere, or "on time" is something else. Folded. */
export const ELSEWHERE: ReadonlySet<string> = new Set(
  foldSaid(
    "please gate checkin counter boarding pay paying paid payment bitte schalter priere veuillez actuelle porte favor puerta mostrador completo prego sportello prosze bramk olkaa portilla пожалуйста alstublieft prasome",
  ).split(" "),
);
