/** A query X would refuse; the message is X's own wording with the position counted from 1. */
export class QueryError extends Error {
  constructor(message: string, position?: number) {
    super(position === undefined ? message : `${message} (at position ${position})`);
  }
}
