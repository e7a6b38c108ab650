/** The most bytes a list of people may have: a million lines of some 250 signs. */
export const MAX_TABLE_BYTES = 256_000_000;
