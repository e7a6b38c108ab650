/** A JSON object as it came; every reader below takes anything and never throws. */
export type Wire = Readonly<Record<string, unknown>>;

export function wireOf(value: unknown): Wire | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Wire) : undefined;
}

export function wiresOf(value: unknown): Wire[] {
  if (!Array.isArray(value)) return [];
  return value.map(wireOf).filter((item) => item !== undefined);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** X's ids are decimal strings; a number has lost its last digits already and is none. */
export function idOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9]{1,19}$/.test(value) ? value : undefined;
}

/** The value under the first of these names that is there: X speaks two vocabularies. */
export function eitherOf(wire: Wire, ...names: readonly string[]): unknown {
  for (const name of names) if (wire[name] !== undefined && wire[name] !== null) return wire[name];
  return undefined;
}

/** Whole Unicode without NUL, which PostgreSQL can't hold; X escapes `&`, `<` and `>`. */
export function plainText(text: string): string {
  return wellFormed(text).replace(/&(lt|gt|amp);/g, (_, name: string) =>
    name === "lt" ? "<" : name === "gt" ? ">" : "&",
  );
}

export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

export function instantOf(value: unknown): Date | undefined {
  if (typeof value !== "string") return undefined;
  const at = new Date(value);
  return isPlausible(at) ? at : undefined;
}

export function instantOfMs(value: unknown): Date | undefined {
  const at = new Date(Number(typeof value === "string" || typeof value === "number" ? value : Number.NaN));
  return isPlausible(at) ? at : undefined;
}

const epoch = 1_288_834_974_657n;

/** X's ids carry their millisecond in the bits above the lowest 22, since November 2010. */
export function instantOfId(id: string): Date | undefined {
  if (!/^[0-9]{11,19}$/.test(id)) return undefined;
  const at = new Date(Number((BigInt(id) >> 22n) + epoch));
  return isPlausible(at) ? at : undefined;
}

/** Order of decimal ids: negative when `a` is older. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isPlausible(at: Date): boolean {
  const year = at.getUTCFullYear();
  return year >= 2006 && year < 2200;
}
