const FIRST = [
  "nadia",
  "owen",
  "lucia",
  "devon",
  "mira",
  "tomasz",
  "chloe",
  "jonas",
  "bea",
  "harriet",
  "emil",
  "ines",
  "kofi",
  "yuki",
  "arun",
  "sofie",
];
const LAST = [
  "b",
  "wilk",
  "mtn",
  "flies",
  "kovac",
  "at_gate_4",
  "late",
  "nunes",
  "osei",
  "brandt",
  "home",
  "lind",
];

const pick = (list: readonly string[]) => list[Math.floor(Math.random() * list.length)] ?? "nadia";

/** Somebody nobody has met yet. */
export function makeUpUsername(): string {
  return `${pick(FIRST)}_${pick(LAST)}${Math.floor(Math.random() * 90 + 10)}`.slice(0, 15);
}
