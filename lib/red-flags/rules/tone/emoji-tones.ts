/** Only those that people use one way; 😂, 🙏 and 👀 are left unrated. Our own reading. */
const RATED: Readonly<Record<number, string>> = {
  [-3]: "😡🤬😠👿🖕",
  [-2]: "😤😢😭👎🙄💔😞😔🤦😩😫😒😑🤮🤢😣😖☹🙁😕😾💩",
  2: "😀😃😄😁😊🙂👍👏🎉💪🙌🤗😌💙💚💛💜🧡🌟⭐✨💐🥳",
  3: "❤😍🥰😘💖💕🤩",
};
const SIGNS: Readonly<Record<number, readonly string[]>> = {
  [-2]: [":(", ":-(", ":'(", ">:(", ":/", ":-/", ":\\", ":|"],
  2: [":)", ":-)", ":d", ":-d", ";)", ";-)", "<3"],
};

/** The weight of an emoji or emoticon, by its folded token. */
export const EMOJI_TONES: ReadonlyMap<string, number> = new Map([
  ...Object.entries(RATED).flatMap(([weight, signs]) =>
    [...signs].map((sign) => [sign, Number(weight)] as const),
  ),
  ...Object.entries(SIGNS).flatMap(([weight, signs]) => signs.map((sign) => [sign, Number(weight)] as const)),
]);

/** Said with a wink: what is praised beside it is not praised. */
export const IRONY_SIGNS: ReadonlySet<string> = new Set(["🙃", "/s", "🤡", "🥴", "😏"]);
