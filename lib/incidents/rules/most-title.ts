/** Characters the name of an incident may have, spaces at its ends left out. */
export const MOST_TITLE = 120;
