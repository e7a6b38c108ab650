import type { QueryNode } from "./parse";
import type { QueryHints } from "./term";

const KEYS = ["from", "mentions", "conversationIds", "inReplyToPostIds", "quotedPostIds"] as const;

/** What every match of the query must fulfil, for choosing an index; never more than what matching demands. */
export function hintsOf(node: QueryNode): QueryHints {
  if (node.kind === "term") return node.negated ? {} : node.term.hints;
  const parts = node.children.map(hintsOf);
  const hints: QueryHints = {};
  for (const key of KEYS) {
    const lists = parts.map((part) => part[key]);
    const known = lists.filter((list) => list !== undefined);
    if (node.kind === "and") {
      const [shortest] = known.sort((a, b) => a.length - b.length);
      if (shortest !== undefined) hints[key] = shortest;
    } else if (known.length === lists.length) hints[key] = [...new Set(known.flat())];
  }
  return hints;
}
