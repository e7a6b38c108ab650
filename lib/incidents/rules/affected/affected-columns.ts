export const AFFECTED_ROLES = ["email", "phone", "x", "number", "name", "language", "late"] as const;
export type AffectedRole = (typeof AFFECTED_ROLES)[number];

/** What a column is: a role, or a field of this name. */
export type ColumnIs = { role: AffectedRole } | { field: string };

export const MOST_FIELDS = 20;
export const LONGEST_FIELD = 40;
const MARK = "field:";

const NAMES: Readonly<Record<AffectedRole, readonly string[]>> = {
  email: ["email", "emailaddress", "mail", "mailaddress", "correo", "courriel", "adresse"],
  phone: ["phone", "phonenumber", "telephone", "tel", "mobile", "cell", "telefon", "handy", "telefono"],
  x: ["x", "xusername", "xhandle", "twitter", "twitterhandle", "handle", "username"],
  number: [
    "customernumber",
    "customerno",
    "customerid",
    "custid",
    "kundennummer",
    "numeroclient",
    "externalid",
  ],
  name: ["name", "displayname", "fullname", "customername", "customer", "kunde", "nom", "nombre"],
  language: ["language", "lang", "locale", "sprache", "langue", "idioma"],
  late: ["late", "islate", "delayed", "isdelayed"],
};
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  order: ["orders", "ordernumber", "orderno", "orderid", "bestellnummer", "bestellung"],
  flight: ["flightnumber", "flightno", "flug", "flugnummer", "vuelo", "vol"],
  product: ["productname", "item", "artikel", "producto", "produit"],
  amount: ["paid", "price", "total", "betrag", "importe", "montant"],
};

/** The name of a field, as a letter calls it in braces: small letters, digits and underscores; null for what has none. */
export function fieldName(column: string): string | null {
  const name = column
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, LONGEST_FIELD);
  return name === "" ? null : name;
}

/** What each column of a list is, guessed by its name: each role once, the first column wins; the rest are fields. */
export function guessAffectedMapping(columns: readonly string[]): Record<string, string> {
  const mapping: Record<string, string> = {};
  const taken = new Set<string>();
  for (const column of columns) {
    const plain = column
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");
    const role = AFFECTED_ROLES.find((each) => !taken.has(each) && NAMES[each].includes(plain));
    const known = Object.keys(FIELDS).find((each) => FIELDS[each]?.includes(plain));
    const name = role ?? known ?? fieldName(column);
    if (name === null || taken.has(name) || taken.size >= MOST_FIELDS + AFFECTED_ROLES.length) continue;
    taken.add(name);
    mapping[column] = role ?? `${MARK}${name}`;
  }
  return mapping;
}

/** What a mapping says of one column; null: it is not read, or what it says means nothing. */
export function columnIs(said: string | undefined): ColumnIs | null {
  const role = AFFECTED_ROLES.find((each) => each === said);
  if (role) return { role };
  const name = said?.startsWith(MARK) ? fieldName(said.slice(MARK.length)) : null;
  return name === null ? null : { field: name };
}

/** Why a mapping can't be used: it tells nobody apart, names nothing, or names one thing twice. Null: it can. */
export function mappingFault(mapping: Readonly<Record<string, string>>): MappingFault | null {
  const said = Object.entries(mapping);
  const names = said.map(([, each]) => each);
  const strange = said.find(([, each]) => columnIs(each) === null);
  if (strange) return { code: "affected-mapping", values: { column: strange[0], as: strange[1] } };
  const doubled = said.find(([, each], index) => names.indexOf(each) !== index);
  if (doubled) return { code: "affected-mapped-twice", values: { column: doubled[0], as: doubled[1] } };
  if (names.filter((each) => each.startsWith(MARK)).length > MOST_FIELDS)
    return { code: "affected-many-fields", values: { limit: MOST_FIELDS } };
  return ["email", "phone", "x", "number"].some((each) => names.includes(each))
    ? null
    : { code: "affected-unmapped", values: {} };
}

export interface MappingFault {
  code: string;
  values: Record<string, string | number>;
}
