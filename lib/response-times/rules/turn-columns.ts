/** What is known of a turn, beside its times. */
export const MARK = {
  flagged: 1,
  moved: 2,
  public: 4,
  imported: 8,
  /** Answered by its promise. */
  inTime: 16,
  /** Of use by its promise. */
  usefulInTime: 32,
  /** Its promise is past. */
  isPast: 64,
} as const;
/** A code is marks, then a cell of each dimension, in mixed radix. */
export const MARKS = 128;

/** A way to cut turns that is read with them: each lies in one of `size` cells. */
export interface Dimension<Name extends string> {
  name: Name;
  size: number;
}

/** Turns by columns, instants in milliseconds: hundreds of thousands of them are summed up in an instant. */
export interface TurnColumns<Name extends string = string> {
  count: number;
  startedAt: Float64Array;
  receivedAt: Float64Array;
  /** Infinity while it waits. */
  endedAt: Float64Array;
  /** Infinity without an answer of use. */
  usefulAt: Float64Array;
  marks: Uint8Array;
  cells: Record<Name, Uint16Array>;
}

/** Columns as PostgreSQL sends them, eight bytes each value, in base64. */
export interface SentColumns {
  count: number;
  startedAt: string;
  receivedAt: string;
  endedAt: string;
  usefulAt: string;
  code: string;
}

const HIGH = 2 ** 32;
/** What PostgreSQL counts its microseconds from. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const INFINITY_HIGH = 0x7fffffff;

/** Reads what was sent of a range, slice after slice, into one set of columns. */
export function readTurnColumns<Name extends string>(
  slices: readonly SentColumns[],
  dimensions: readonly Dimension<Name>[],
): TurnColumns<Name> {
  const count = slices.reduce((sum, slice) => sum + slice.count, 0);
  const instants = (name: "startedAt" | "receivedAt" | "endedAt" | "usefulAt") =>
    readNumbers(
      count,
      slices.map((slice) => slice[name]),
      instantOf,
    );
  const codes = readNumbers(
    count,
    slices.map(({ code }) => code),
    (high, low) => high * HIGH + low,
  );
  const { marks, cells } = readCodes(codes, dimensions);
  return {
    count,
    startedAt: instants("startedAt"),
    receivedAt: instants("receivedAt"),
    endedAt: instants("endedAt"),
    usefulAt: instants("usefulAt"),
    marks,
    cells,
  };
}

function readNumbers(
  count: number,
  texts: readonly string[],
  numberOf: (high: number, low: number) => number,
): Float64Array {
  const numbers = new Float64Array(count);
  let row = 0;
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = 0; at < words.length; at += 2)
      numbers[row++] = numberOf(words[at + 1] ?? 0, words[at] ?? 0);
  }
  return numbers;
}

/** The halves of each value, the lower one first. */
function wordsOf(text: string): Uint32Array {
  // Into memory of its own: a view wants to begin at a whole word.
  const bytes = Buffer.alloc(Math.floor((text.length * 3) / 4));
  const length = bytes.write(text, "base64");
  bytes.subarray(0, length).swap64();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, length / 4);
}

function instantOf(high: number, low: number): number {
  if (high === INFINITY_HIGH) return Number.POSITIVE_INFINITY;
  // Before 2000 it is negative.
  return ((high | 0) * HIGH + low) / 1000 + EPOCH_MS;
}

function readCodes<Name extends string>(codes: Float64Array, dimensions: readonly Dimension<Name>[]) {
  const marks = new Uint8Array(codes.length);
  const cuts = dimensions.map(({ name, size }) => ({ name, size, cells: new Uint16Array(codes.length) }));
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    marks[row] = code % MARKS;
    let rest = Math.floor(code / MARKS);
    for (const { size, cells } of cuts) {
      cells[row] = rest % size;
      rest = Math.floor(rest / size);
    }
  }
  const cells = Object.fromEntries(cuts.map((cut) => [cut.name, cut.cells])) as Record<Name, Uint16Array>;
  return { marks, cells };
}
