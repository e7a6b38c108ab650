/** Days an uploaded list is kept after it ended, where nobody set others. */
export const LIST_DAYS = 30;
