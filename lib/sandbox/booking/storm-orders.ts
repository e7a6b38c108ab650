/** An order of flowers that the storm holds back, as the shop's export writes it. */
export interface StormOrder {
  order: string;
  email: string;
  name: string;
  handle: string;
  language: string;
  product: string;
  amount: string;
  city: string;
}

/** Who complains in the story: their orders stand at the head of every list. */
const NAMED: readonly Omit<StormOrder, "order">[] = [
  person("agnieszka.lis@mail.example", "Agnieszka Lis", "@agnieszka_lis", "pl", "A dozen tulips", "54.00"),
  person("walt.greer@mail.example", "Walt Greer", "@waltgreer", "en", "Two dozen roses", "64.50"),
  person("carmen.ruano@mail.example", "Carmen Ruano", "@carmen_ruano", "es", "Orchid in a pot", "48.00"),
  person("jonas.brandl@mail.example", "Jonas Brandl", "@jonasbrandl", "de", "Peonies, large", "72.00"),
];

const FIRST: Readonly<Record<string, readonly string[]>> = {
  en: ["Ada", "Ben", "Clara", "Duncan", "Edie", "Frank", "Hazel", "Ivor", "June", "Keith"],
  de: ["Anke", "Bernd", "Doris", "Emil", "Frauke", "Holger", "Ilse", "Jürgen"],
  es: ["Alba", "Bruno", "Celia", "Diego", "Elena", "Íñigo", "Lola", "Mateo"],
  fr: ["Aline", "Basile", "Chloé", "Denis", "Élise", "Gaspard", "Hélène", "Luc"],
  pl: ["Basia", "Cezary", "Dorota", "Filip", "Gosia", "Jacek", "Łucja", "Michał"],
  pt: ["Afonso", "Beatriz", "Catarina", "Duarte", "Inês", "João", "Leonor", "Rui"],
};
const LAST = [
  "Abel",
  "Berg",
  "Costa",
  "Dahl",
  "Evers",
  "Fonte",
  "Grau",
  "Holm",
  "Ilic",
  "Jara",
  "Kern",
  "Lund",
];
const LANGUAGES = ["en", "en", "en", "en", "en", "es", "de", "fr", "pl", "pt"] as const;
const PRODUCTS = ["Two dozen roses", "A dozen tulips", "Orchid in a pot", "Peonies, large", "Sunflowers"];
const CITIES = ["Denver", "Boulder", "Aurora", "Fort Collins", "Pueblo"];

function person(
  email: string,
  name: string,
  handle: string,
  language: string,
  product: string,
  amount: string,
): Omit<StormOrder, "order"> {
  return { email, name, handle, language, product, amount, city: "Denver" };
}

/** The orders the storm holds back, always the same ones, those of the story first. */
export function stormOrders(count: number): StormOrder[] {
  return Array.from({ length: count }, (_, place) => ({
    order: String(55_210_000 + place),
    ...(NAMED[place] ?? madeUp(place)),
  }));
}

function madeUp(place: number): Omit<StormOrder, "order"> {
  const language = LANGUAGES[place % LANGUAGES.length] ?? "en";
  const first = pick(FIRST[language] ?? [], Math.floor(place / 7));
  const last = pick(LAST, Math.floor(place / 3));
  const email = `order.${place}@mail.example`;
  const cents = 2900 + ((place * 137) % 6000);
  return {
    email,
    name: `${first} ${last}`,
    handle: "",
    language,
    product: pick(PRODUCTS, place),
    amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
    city: pick(CITIES, Math.floor(place / 11)),
  };
}

function pick(from: readonly string[], place: number): string {
  return from[place % from.length] ?? "";
}

/** The same as the shop exports it: comma separated, with a head. */
export function stormCsv(count: number): string {
  const head = ["order", "email", "name", "x_handle", "language", "product", "amount", "city"];
  const lines = stormOrders(count).map(({ order, email, name, handle, language, product, amount, city }) =>
    [order, email, name, handle, language, product, amount, city].map(quoted).join(","),
  );
  return `${head.join(",")}\n${lines.join("\n")}\n`;
}

function quoted(cell: string): string {
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
