/** A raw mail above this is read by its header and the first of its text. */
export const WHOLE_BYTES = 25 * 2 ** 20;
/** So much of the body of a larger mail, and of any text. */
export const TEXT_BYTES = 2 ** 20;
export const HEAD_BYTES = 256 * 2 ** 10;
export const MAX_PARTS = 500;
/** Each nesting declares one; a mail with more is cut there. */
export const MAX_BOUNDARIES = 200;
/** Mails within mails that are opened; deeper ones stay files. */
export const MAX_MAILS_WITHIN = 3;
/** 25 MB of base64 have some 340,000. */
export const MAX_LINES = 400_000;
export const MAX_HTML = 4 * 2 ** 20;
/** What sanitises and converts takes longer than in proportion to deep HTML. */
export const MAX_TAGS = 30_000;
export const MAX_REFERENCES = 50;
export const MAX_ADDRESSES = 100;
