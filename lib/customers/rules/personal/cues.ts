const KINDS = ["locator", "booking", "order", "parcel", "carrier", "phone", "passport", "tax"] as const;
/** What the words around a token say it is. `booking` alone is weak: many things stand behind it. */
export type CueKind = (typeof KINDS)[number];

export interface Cue {
  kind: CueKind;
  from: number;
  to: number;
}

/** Beginnings of words, small letters; `=` takes the word as a whole only. */
const WORDS: Readonly<Record<CueKind, string>> = {
  locator:
    "locator =pnr =pnrs =conf =confirm localizador localizzatore =confirmation confirmación buchungsnummer buchungscode buchungsnr " +
    "buchungsreferenz vorgangsnummer reservierungs varausnumero varaustunnus varauskoodi rezerwacji брони бронирован " +
    "rezervacij broneering bokningsnummer bokningskod bokningsreferens boekingsnummer boekingscode reserveringsnummer " +
    "prenotazione réservation dossier =reserva =reservation localisateur bookingnumber bookingref",
  booking:
    "=booking =bookings =reference =ref =record =code =ticket =reserve =buchung =referenz =referencia =référence codice",
  order:
    "=order =orders bestellung bestellnummer bestellnr =commande =pedido =zamówienie =zamówienia =encomenda =ordine заказ " +
    "užsakym tellimus tilaus =purchase auftragsnummer bestelling",
  parcel:
    "parcel =package =packages =tracking =trackingnumber =shipment =consignment =paket =pakete =sendung sendungsnummer " +
    "sendungsverfolgung paketnummer =colis paquete =envío seguimiento przesył paczk lähetys paketti посылк трек отправлени " +
    "siunt saadetis pakisaa =suivi =spedizione =encomenda =track =awb =waybill",
  carrier: "=ups =fedex =usps =dhl =dpd =gls =hermes =evri",
  phone:
    "phone telephone =tel =mobile =cell =cellphone =call =ring whatsapp =text telefon =handy handynummer rufnummer mobilnummer " +
    "téléphone =portable teléfono =móvil =movil telefono =cellulare puhelin =puh =тел телефон =моб мобильн =mob =sms " +
    "dzwoń komórk =telf =fon",
  passport:
    "passport reisepass passeport pasaporte paszport =passi passinumero паспорт passaporto =pasas paspoort",
  tax: "steuer =idnr =tin =steuerid =ssn =nino =pesel =dni =nie =nif henkilötunnus =hetu isikukood asmens =nir =sécu sozialvers =security",
};

const BY_START = new Map<string, { stem: string; isWhole: boolean; kind: CueKind }[]>();
for (const kind of KINDS) {
  for (const word of WORDS[kind].split(" ")) {
    const stem = word.replace("=", "");
    const start = stem.slice(0, 3);
    BY_START.set(start, [...(BY_START.get(start) ?? []), { stem, isWhole: word.startsWith("="), kind }]);
  }
}

/** "My number" is one to call; any other thing has a number too. */
const PHONES_NUMBER = new Set(["my", "mobile", "cell", "home", "work", "contact", "our", "whatsapp"]);
const WORD = /\p{L}+/gu;
const FILLER =
  /^[^\p{L}\p{N}]{0,4}(?:(?:numbers?|nummer|no|nr|num|núm|número|numéro|numer|numero|nro|номер|numeris|numbri?|code|kod|kood|koodi|código|codice|is|was|as|id|ref|reference|record|booking|my|the|our|your|ist|lautet|es|è|est|on|to|это|yra|jest|for|here|und|and|of|by|back|me|us|at|under|unter|au|al|le|n)(?![\p{L}\p{N}])[^\p{L}\p{N}]{0,4}){0,5}$/iu;
const LINK =
  /^[^\p{L}\p{N}.!?]{0,3}(?:(?:is|was|ist|war|est|es|to|on|jest|это|yra|as)(?!\p{L})[^\p{L}\p{N}]{0,2})?(?:(?:my|our|the|your|his|her|mein|meine|unsere|mon|ma|mi|moja|moje|record|booking|reservation|the)(?!\p{L})[^\p{L}\p{N}]{1,2}){0,3}$/iu;

/** Every word that says what stands beside it, in order. */
export function cuesIn(text: string): Cue[] {
  const cues: Cue[] = [];
  let last = "";
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (written.length < 2) continue;
    const word = written.toLowerCase();
    if (word === "number" && PHONES_NUMBER.has(last))
      cues.push({ kind: "phone", from: index, to: index + word.length });
    last = word;
    for (const { stem, isWhole, kind } of BY_START.get(word.slice(0, 3)) ?? [])
      if (isWhole ? word === stem : word.startsWith(stem))
        cues.push({ kind, from: index, to: index + word.length });
  }
  return cues;
}

type Said = Set<CueKind | "two-bookings">;

/** Kinds said right before a place ("my locator is …"); two weak ones say it surely. */
export function cuesBefore(text: string, cues: readonly Cue[], from: number): Said {
  const said: Said = new Set();
  for (let next = firstFrom(cues, from) - 1; next >= 0; next--) {
    const cue = cues[next];
    if (!cue || from - cue.to > 50) break;
    if (cue.to <= from && FILLER.test(text.slice(cue.to, from)))
      said.add(cue.kind === "booking" && said.has("booking") ? "two-bookings" : cue.kind);
  }
  return said;
}

/** Kinds said right before a place or right behind it ("… is my locator"). */
export function cuesAt(text: string, cues: readonly Cue[], from: number, to: number): Said {
  const said = cuesBefore(text, cues, from);
  for (let next = firstFrom(cues, to); next < cues.length; next++) {
    const cue = cues[next];
    if (!cue || cue.from - to > 40) break;
    if (LINK.test(text.slice(to, cue.from))) said.add(cue.kind);
  }
  return said;
}

/** Whether one of these kinds is said anywhere near, before or behind. */
export function isNear(cues: readonly Cue[], kinds: readonly CueKind[], from: number, to: number): boolean {
  for (let next = firstFrom(cues, from - 80); next < cues.length; next++) {
    const cue = cues[next];
    if (!cue || cue.from > to + 50) return false;
    if ((cue.to <= from || cue.from >= to) && kinds.includes(cue.kind)) return true;
  }
  return false;
}

function firstFrom(cues: readonly Cue[], offset: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
