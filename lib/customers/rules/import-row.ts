import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import type { FactKind } from "../fact-schemas";
import type { ImportField } from "./import-fields";
import { plainText } from "./plain-text";

/** A row as it may be written. Order of `handles` is the order in which they identify. */
export interface ImportRow {
  line: number;
  number: string | null;
  displayName: string | null;
  handles: { channel: "email" | "phone"; externalId: string }[];
  language: string | null;
  zone: string | null;
  facts: { kind: FactKind; label: string | null; value: string }[];
}

/** Why a row is not taken: code and values for `messages/<locale>/import.json`. */
export interface RowError {
  code: string;
  field: string | null;
  values: Readonly<Record<string, string | number>>;
}

export type CellsByField = Partial<Record<ImportField, string>>;
type Read<T> = { value: T } | { error: RowError };

/** Nothing unseen in it: what turns or hides letters makes one address look like another. */
const EMAIL =
  /^[^\s\p{C}@<>(),;:\\"[\]]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?\.[\p{L}]{2,63}$/u;
const MOST_FACTS = 50;

/**
 * Reads one row of a list of customers. Cells are text, formulas too; numbers are E.164 after reading (libphonenumber),
 * languages BCP 47, zones IANA. Nothing of a row with an error is taken.
 */
export function readRow(line: number, cells: CellsByField, country: string | null): Read<ImportRow> {
  const text = (field: ImportField, limit: number) => plainText(cells[field] ?? "", limit).trim();
  const email = text("email", 400).toLowerCase();
  const phone = text("phone", 100);
  const number = text("number", 200);
  if (email && !EMAIL.test(email)) return bad("import-email", "email", { value: short(email) });
  const e164 = phone ? e164Of(phone, country) : "";
  if (e164 === null) return bad("import-phone", "phone", { value: short(phone) });
  if (!number && !email && !e164) return bad("import-no-key", null, {});
  const language = languageOf(text("language", 40));
  if (language === undefined) return bad("import-language", "language", { value: short(cells.language) });
  const zone = zoneOf(text("zone", 80));
  if (zone === undefined) return bad("import-zone", "zone", { value: short(cells.zone) });
  const facts = [
    ...one("tier", null, text("tier", 120)),
    ...many("order", cells.orders),
    ...many("locator", cells.locators),
    ...many("parcel", cells.parcels),
    ...one("custom", "note", text("notes", 2000)),
    ...one("custom", "x", text("x", 80).replace(/^@+/, "")),
  ];
  if (facts.length > MOST_FACTS) return bad("import-too-many", null, { limit: MOST_FACTS });
  return {
    value: {
      line,
      number: number || null,
      displayName: text("displayName", 200) || null,
      handles: [
        ...(email ? [{ channel: "email" as const, externalId: email }] : []),
        ...(e164 ? [{ channel: "phone" as const, externalId: e164 }] : []),
      ],
      language,
      zone,
      facts,
    },
  };
}

function bad(code: string, field: string | null, values: RowError["values"]): { error: RowError } {
  return { error: { code, field, values } };
}

function short(text: string | undefined): string {
  return plainText(text ?? "", 60);
}

function e164Of(text: string, country: string | null): string | null {
  const parsed = parsePhoneNumberFromString(text, (country ?? undefined) as CountryCode | undefined);
  return parsed?.isPossible() ? parsed.number : null;
}

function languageOf(text: string): string | null | undefined {
  if (text === "") return null;
  try {
    return Intl.getCanonicalLocales(text.replace("_", "-"))[0]?.split("-")[0] ?? undefined;
  } catch {
    return undefined;
  }
}

function zoneOf(text: string): string | null | undefined {
  if (text === "") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function one(kind: FactKind, label: string | null, value: string): ImportRow["facts"] {
  return value === "" ? [] : [{ kind, label, value }];
}

function many(kind: FactKind, cell: string | undefined): ImportRow["facts"] {
  const values = plainText(cell ?? "", 4000)
    .split(/[;,|\s]+/)
    .filter((each) => each !== "" && each.length <= 120);
  return [...new Set(values)].map((value) => ({ kind, label: null, value }));
}
