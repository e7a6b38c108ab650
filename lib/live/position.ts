/** A place in the change feed: the transaction of a change, and its number. Travels as `xid-number`. */
export interface Position {
  readonly xid: string;
  readonly number: string;
}

export const START: Position = { xid: "0", number: "0" };

const SHAPE = /^(\d{1,19})-(\d{1,18})$/;

export function formatPosition({ xid, number }: Position): string {
  return `${xid}-${number}`;
}

/** Null when the text is no place of a feed. */
export function parsePosition(text: string | null | undefined): Position | null {
  const [, xid, number] = SHAPE.exec(text ?? "") ?? [];
  return xid === undefined || number === undefined ? null : { xid, number };
}
