/** Cells of three letters with five bits each. */
export const languageCells = 32_768;

const LETTERS = [1024, 32, 1];
const BEFORE_A = 96;

/** The language of a cell, of two or three letters; null of the cell of none. */
export function languageOfCell(cell: number): string | null {
  const letters = LETTERS.map((weight) => Math.floor(cell / weight) % 32).filter((letter) => letter > 0);
  return letters.length === 0 ? null : String.fromCharCode(...letters.map((letter) => letter + BEFORE_A));
}
