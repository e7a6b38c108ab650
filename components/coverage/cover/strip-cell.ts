/** One cell of a strip of cover. */
export type StripCell = Readonly<{
  startMs: number;
  required: number;
  planned: number;
  /** Null ahead of now. */
  present: number | null;
  /** Share within ten minutes, 0 to 1; null where nothing is expected. */
  predicted: number | null;
  state: "gap" | "thin" | "short" | "covered" | "over";
}>;

export type Tone = 1 | 2 | 3 | 4 | 5;
/** From which share on a tone holds; the fifth takes the rest. */
export const TONE_FROM: readonly number[] = [0.97, 0.9, 0.8, 0.6];

export function toneOf(share: number): Tone {
  const at = TONE_FROM.findIndex((from) => share >= from);
  return (at < 0 ? TONE_FROM.length + 1 : at + 1) as Tone;
}

export const toneFill: Readonly<Record<Tone, string>> = {
  1: "fill-heat-1",
  2: "fill-heat-3",
  3: "fill-heat-4",
  4: "fill-heat-5",
  5: "fill-heat-6",
};
export const toneGround: Readonly<Record<Tone, string>> = {
  1: "bg-heat-1",
  2: "bg-heat-3",
  3: "bg-heat-4",
  4: "bg-heat-5",
  5: "bg-heat-6",
};

/** Who is or will be there: of what is over, who was; of what is ahead, who is planned. */
export function standing({ present, planned }: StripCell): number {
  return present ?? planned;
}

/** Cells of a quarter of an hour as hours of the range: the most required, the least planned, the worst state. */
export function hourly(cells: readonly StripCell[], perHour: number): StripCell[] {
  return Array.from({ length: Math.ceil(cells.length / perHour) }, (_, hour) =>
    cells.slice(hour * perHour, (hour + 1) * perHour).reduce(worse),
  );
}

const ORDER = ["over", "covered", "short", "thin", "gap"];

function worse(a: StripCell, b: StripCell): StripCell {
  return {
    startMs: a.startMs,
    required: Math.max(a.required, b.required),
    planned: Math.min(a.planned, b.planned),
    present: least(a.present, b.present),
    predicted: least(a.predicted, b.predicted),
    state: ORDER.indexOf(b.state) > ORDER.indexOf(a.state) ? b.state : a.state,
  };
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
