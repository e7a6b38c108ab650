/** A digit as it stands in a text, by UTF-16 offsets. */
export interface Digit {
  value: number;
  from: number;
  to: number;
}

const TABLE_END = 0x1fbfa;
let zeros: Map<number, number> | null = null;

/** The value of a decimal digit of any script (Unicode Nd), also full-width, circled, raised and mathematical ones; else null. */
export function digitOf(sign: string): number | null {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : null;
  zeros ??= digitTable();
  return zeros.get(code) ?? compatible(sign);
}

/** A letter people put for a digit, to look like it or to hide it. */
export function lookalikeOf(sign: string): number | null {
  return LOOKALIKES.get(sign) ?? null;
}

const LOOKALIKES = new Map(
  [
    [0, "OoОоΟο"],
    [1, "lI|ıІіΙι"],
    [2, "Z"],
    [5, "SЅ"],
    [8, "B"],
  ].flatMap(([value, signs]) => [...String(signs)].map((sign): [string, number] => [sign, Number(value)])),
);

/** Nd comes in unbroken runs of ten that begin with zero, so counting them tells the value. */
function digitTable(): Map<number, number> {
  const found = new Map<number, number>();
  let count = 0;
  for (let code = 0; code < TABLE_END; code++)
    if (/^\p{Nd}$/u.test(String.fromCodePoint(code))) found.set(code, count++ % 10);
  return found;
}

function compatible(sign: string): number | null {
  if (!/^\p{No}$/u.test(sign)) return null;
  const plain = sign.normalize("NFKC");
  return /^[0-9]$/.test(plain) ? Number(plain) : null;
}
