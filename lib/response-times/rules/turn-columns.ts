/** What became of a turn, as far as its figures ask: closers and those closed without an answer are left out of them. */
export const KIND = { answered: 0, open: 1, closed: 2, closer: 3 } as const;
/** Beside the kind: answered by its promise; of an open one, past it. */
export const PROMISE = 4;

/** What else a turn is known by. */
export const MARK = { flagged: 1, acknowledged: 2, moved: 4, public: 8 } as const;

/** A code is marks, the state of the first measure, that of the second, then the cells, in mixed radix. */
const MARKS = 16;
const STATES = 8;
export const CODE = { first: MARKS, second: MARKS * STATES, cells: MARKS * STATES * STATES } as const;

/** A way to cut turns: each lies in one of `size` cells. */
export interface Dimension<Name extends string> {
  name: Name;
  size: number;
}

/** How long each turn waited in milliseconds, of an open one until now, and what became of it. */
export interface Measure {
  waits: Float64Array;
  /** A kind, plus `PROMISE`. */
  states: Uint8Array;
}

/** Turns by columns: hundreds of thousands of them are summed up in milliseconds. */
export interface TurnColumns<Name extends string = string> {
  count: number;
  marks: Uint8Array;
  first: Measure;
  second: Measure;
  cells: Record<Name, Uint16Array>;
}

const SPACE = 32;
const ZERO = 48;
const NUMBERS = 3;

/**
 * Reads `wait code wait` of each turn, as SQL wrote them with a space between. The second wait is 0 where it is the
 * first one again, as it nearly always is.
 */
export function readTurnColumns<Name extends string>(
  texts: readonly { text: string; count: number }[],
  dimensions: readonly Dimension<Name>[],
): TurnColumns<Name> {
  const count = texts.reduce((sum, each) => sum + each.count, 0);
  const columns = emptyColumns(count, dimensions);
  const cuts = dimensions.map(({ name, size }) => ({ size, cells: columns.cells[name] }));
  let row = 0;
  for (const { text } of texts) {
    if (text === "") continue;
    let place = 0;
    let number = 0;
    for (let at = 0; at <= text.length; at++) {
      const digit = at === text.length ? SPACE : text.charCodeAt(at);
      if (digit !== SPACE) {
        number = number * 10 + digit - ZERO;
        continue;
      }
      if (place === 0) columns.first.waits[row] = number;
      else if (place === 1) readCode(number, row, columns, cuts);
      else {
        columns.second.waits[row] = number === 0 ? (columns.first.waits[row] ?? 0) : number;
        row++;
      }
      place = (place + 1) % NUMBERS;
      number = 0;
    }
  }
  return columns;
}

function readCode(
  code: number,
  row: number,
  { marks, first, second }: TurnColumns,
  cuts: readonly { size: number; cells: Uint16Array }[],
): void {
  const low = code % CODE.cells;
  marks[row] = low % MARKS;
  first.states[row] = Math.floor(low / CODE.first) % STATES;
  second.states[row] = Math.floor(low / CODE.second);
  let rest = Math.floor(code / CODE.cells);
  for (const { size, cells } of cuts) {
    cells[row] = rest % size;
    rest = Math.floor(rest / size);
  }
}

function emptyColumns<Name extends string>(
  count: number,
  dimensions: readonly Dimension<Name>[],
): TurnColumns<Name> {
  const measure = () => ({ waits: new Float64Array(count), states: new Uint8Array(count) });
  const cells = dimensions.map(({ name }) => [name, new Uint16Array(count)] as const);
  return {
    count,
    marks: new Uint8Array(count),
    first: measure(),
    second: measure(),
    cells: Object.fromEntries(cells) as Record<Name, Uint16Array>,
  };
}
