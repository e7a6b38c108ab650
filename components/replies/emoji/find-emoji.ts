import groups from "unicode-emoji-json/data-by-group.json";

type Emoji = Readonly<{ emoji: string; name: string; slug: string }>;
type EmojiGroup = Readonly<{ slug: string; name: string; emojis: readonly Emoji[] }>;

/** Newer ones are empty boxes on many of the customers' screens. */
const NEWEST = 15;

/** Names people know from elsewhere, beside Unicode's own. */
const KNOWN_AS: Readonly<Record<string, readonly string[]>> = {
  thumbs_up: ["+1", "thumbsup", "like"],
  thumbs_down: ["-1", "thumbsdown"],
  folded_hands: ["pray", "thanks"],
  red_heart: ["heart", "love"],
  party_popper: ["tada", "party"],
  smiling_face_with_smiling_eyes: ["smile", "blush"],
  face_with_tears_of_joy: ["joy", "lol"],
  loudly_crying_face: ["sob", "cry"],
  waving_hand: ["wave", "hi", "hello"],
  clapping_hands: ["clap", "bravo"],
  ok_hand: ["ok"],
  airplane: ["plane", "flight"],
  luggage: ["bag", "suitcase"],
  package: ["parcel"],
  check_mark_button: ["check", "done"],
  raising_hands: ["hooray"],
};

export const emojiGroups: readonly EmojiGroup[] = groups.map(({ slug, name, emojis }) => ({
  slug,
  name,
  emojis: emojis
    .filter(({ emoji_version }) => Number(emoji_version) <= NEWEST)
    .map((each) => ({ emoji: each.emoji, name: each.name, slug: each.slug })),
}));
const all: readonly Emoji[] = emojiGroups.flatMap(({ emojis }) => emojis);

/** Those a name begins or holds, the closest first. */
export function findEmoji(query: string, limit: number): readonly Emoji[] {
  const asked = query
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, "_");
  if (asked === "") return [];
  const ranked: { emoji: Emoji; rank: number }[] = [];
  for (const emoji of all) {
    const rank = rankOf(emoji, asked, query);
    if (rank !== null) ranked.push({ emoji, rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ emoji }) => emoji);
}

function rankOf({ slug }: Emoji, asked: string, query: string): number | null {
  const known = KNOWN_AS[slug] ?? [];
  if (slug === asked || known.includes(query)) return 0;
  if (known.some((name) => name.startsWith(query))) return 1;
  if (slug.startsWith(asked)) return 2;
  if (slug.includes(`_${asked}`)) return 3;
  return slug.includes(asked) ? 4 : null;
}
