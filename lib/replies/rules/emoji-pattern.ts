const FLAG = "\\p{Regional_Indicator}{2}";
const KEYCAP = "[0-9#*]\\uFE0F?\\u20E3";
const TAGS = "[\\u{E0020}-\\u{E007E}]+\\u{E007F}";
const ELEMENT = `\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?`;
const JOINED = `${ELEMENT}(?:\\u200D${ELEMENT}){1,5}`;
/** A sign that is drawn as text by itself, such as © or ☎, counts as an emoji only with its selector. */
const SINGLE = `\\p{Emoji_Presentation}\\p{Emoji_Modifier}?|\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})`;

/** The emoji of an engine without the `v` flag: the shapes of UTS #51 instead of its list. */
export const emojiByShape = (): RegExp =>
  new RegExp(`${JOINED}|${FLAG}|${KEYCAP}|\\p{Extended_Pictographic}${TAGS}|${SINGLE}`, "gu");

/**
 * A new global pattern that matches one whole emoji sequence at a time: those of this engine's Unicode, joined ones
 * (ZWJ) that are newer than it, and keycaps without their selector.
 */
export function emojiPattern(): RegExp {
  try {
    return new RegExp(`${JOINED}|${KEYCAP}|\\p{RGI_Emoji}`, "gv");
  } catch {
    return emojiByShape();
  }
}
