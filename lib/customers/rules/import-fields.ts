export const IMPORT_FIELDS = [
  "number",
  "displayName",
  "email",
  "phone",
  "x",
  "language",
  "zone",
  "tier",
  "orders",
  "locators",
  "parcels",
  "notes",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Column of the file to field of ours; columns left out are not read. */
export type Mapping = Readonly<Record<string, ImportField>>;

const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  number: [
    "number",
    "customernumber",
    "customerno",
    "customerid",
    "custid",
    "id",
    "accountnumber",
    "kundennummer",
    "numeroclient",
    "numerocliente",
    "externalid",
  ],
  displayName: ["displayname", "name", "fullname", "customername", "customer", "kunde", "nom", "nombre"],
  email: ["email", "emailaddress", "mail", "mailaddress", "correo", "courriel"],
  phone: ["phone", "phonenumber", "telephone", "tel", "mobile", "cell", "telefon", "handy", "telefono"],
  x: ["x", "xusername", "xhandle", "twitter", "twitterhandle", "handle", "username"],
  language: ["language", "lang", "locale", "sprache", "langue", "idioma"],
  zone: ["zone", "timezone", "tz", "zeitzone"],
  tier: ["tier", "status", "level", "loyalty", "loyaltytier", "segment"],
  orders: ["orders", "order", "ordernumber", "ordernumbers", "orderid", "bestellung", "bestellnummer"],
  locators: ["locators", "locator", "recordlocator", "pnr", "booking", "bookingreference", "reference"],
  parcels: ["parcels", "parcel", "tracking", "trackingnumber", "shipment"],
  notes: ["notes", "note", "comment", "comments", "remark", "remarks", "notiz"],
};

/** Which column is which field, by its name in any case and spelling; each field once, the first column wins. */
export function guessMapping(columns: readonly string[]): Mapping {
  const taken = new Set<ImportField>();
  const mapping: Record<string, ImportField> = {};
  for (const column of columns) {
    const plain = column
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");
    const field = IMPORT_FIELDS.find((each) => !taken.has(each) && NAMES[each].includes(plain));
    if (!field) continue;
    taken.add(field);
    mapping[column] = field;
  }
  return mapping;
}

/** Whether rows can be told apart by what is mapped. */
export function hasKey(mapping: Mapping): boolean {
  const fields = Object.values(mapping);
  return fields.includes("number") || fields.includes("email") || fields.includes("phone");
}
