import { type ImportRow, type RowError, readRow } from "@/lib/customers/rules/import-row";
import { plainText } from "@/lib/customers/rules/plain-text";
import { type AffectedRole, columnIs, fieldName, MOST_FIELDS } from "./affected-columns";

/** A line of a list of people an incident hits. */
export interface AffectedLine {
  line: number;
  /** Address, number and name; null where they are known by their X name alone. */
  person: ImportRow | null;
  /** Their X name in small letters. */
  username: string | null;
  language: string | null;
  isLate: boolean;
  fields: Record<string, string>;
}

export interface AffectedCells {
  roles: Partial<Record<AffectedRole, string | undefined>>;
  fields: Record<string, string>;
}

export const LONGEST_VALUE = 200;
const USERNAME = /^[A-Za-z0-9_]{1,15}$/;
const YES = new Set(["1", "true", "yes", "y", "x", "late", "delayed", "ja", "si", "sí", "oui"]);
const NO = new Set(["", "0", "false", "no", "n", "nein", "non", "-"]);

/** Reads one line: who it is, their fields as text (formulas too). Nothing of a line with an error is taken. */
export function readAffectedRow(
  line: number,
  { roles, fields }: AffectedCells,
  country: string | null,
): { value: AffectedLine } | { error: RowError } {
  const username = plainText(roles.x ?? "", 80)
    .trim()
    .replace(/^@+/, "");
  if (username && !USERNAME.test(username)) return bad("affected-x", "x", { value: short(username) });
  const isTyped = [roles.email, roles.phone, roles.number].some((cell) => cell?.trim());
  if (!isTyped && !username) return bad("affected-no-key", null, {});
  const own = { email: roles.email, phone: roles.phone, number: roles.number, displayName: roles.name };
  // Kept as what the list says of them, so that who writes by that name later may be the same person.
  const cells = { ...own, x: username || undefined };
  const read = isTyped ? readRow(line, given(cells), country) : null;
  if (read && "error" in read) return read;
  const language = languageOf(roles.language ?? "");
  if (language === undefined) return bad("import-language", "language", { value: short(roles.language) });
  const late = plainText(roles.late ?? "", 40)
    .trim()
    .toLowerCase();
  if (!YES.has(late) && !NO.has(late)) return bad("affected-late", "late", { value: short(late) });
  const extra = Object.entries(fields).map(([name, cell]) => [name, cell.trim()] as const);
  const long = extra.find(([, cell]) => cell.length > LONGEST_VALUE);
  if (long) return bad("affected-long", long[0], { field: long[0], limit: LONGEST_VALUE });
  return {
    value: {
      line,
      person: read ? { ...read.value, language } : null,
      username: username.toLowerCase() || null,
      language,
      isLate: YES.has(late),
      fields: Object.fromEntries(
        extra.flatMap(([name, cell]) => (cell === "" ? [] : [[name, plainText(cell, LONGEST_VALUE)]])),
      ),
    },
  };
}

/** The cells of a row of a CSV, by what its columns are. */
export function cellsOfRow(
  cells: readonly string[],
  columns: readonly (string | undefined)[],
): AffectedCells {
  const read: AffectedCells = { roles: {}, fields: {} };
  for (const [index, said] of columns.entries()) put(read, said, cells[index] ?? "");
  return read;
}

/** The same of a line of JSON: our own names of the roles, `fields` or any further name; null for what is no object. */
export function cellsOfJson(line: string): AffectedCells | null {
  const read: AffectedCells = { roles: {}, fields: {} };
  const value = objectOf(line);
  if (!value) return null;
  const { fields, ...rest } = value;
  const own =
    typeof fields === "object" && fields !== null && !Array.isArray(fields) ? Object.entries(fields) : [];
  for (const [name, each] of Object.entries(rest))
    put(read, columnIs(name) ? name : `field:${name}`, textOf(each));
  for (const [name, each] of own) put(read, `field:${name}`, textOf(each));
  return Object.keys(read.fields).length > MOST_FIELDS ? null : read;
}

function put(read: AffectedCells, said: string | undefined, cell: string): void {
  const is = columnIs(said);
  if (is && "role" in is) read.roles[is.role] = cell;
  else if (is) read.fields[fieldName(is.field) ?? is.field] = cell;
}

function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

const textOf = (value: unknown) =>
  value === null || value === undefined
    ? ""
    : Array.isArray(value)
      ? value.map(String).join(", ")
      : String(value);

function given(cells: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell]])),
  );
}

/** Null for none; undefined for what is no language. */
function languageOf(cell: string): string | null | undefined {
  const text = cell.trim();
  if (text === "") return null;
  try {
    const code = Intl.getCanonicalLocales(text.replace("_", "-"))[0]?.split("-")[0];
    return code && /^[a-z]{2,3}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function bad(code: string, field: string | null, values: RowError["values"]): { error: RowError } {
  return { error: { code, field, values } };
}

const short = (text: string | undefined) => plainText(text ?? "", 60);
