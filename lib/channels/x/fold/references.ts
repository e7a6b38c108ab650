import type { Includes } from "./includes";
import { typedText } from "./typed-text";
import { eitherOf, idOf, textOf, type Wire, wiresOf } from "./wire";

export interface Reference {
  type: string;
  id: string;
}

/** What a post refers to, in either vocabulary. */
export function referencesOf(post: Wire): Reference[] {
  return wiresOf(eitherOf(post, "referenced_tweets", "referenced_posts")).flatMap((reference) => {
    const id = idOf(reference.id);
    const type = textOf(reference.type);
    return id === undefined || type === undefined ? [] : [{ type, id }];
  });
}

export interface Quote {
  externalId: string;
  author?: string;
  text?: string;
  authorId?: string;
}

/** The quoted post as far as it came along. */
export function quoteOf(references: readonly Reference[], includes: Includes): Quote | undefined {
  const id = references.find(({ type }) => type === "quoted")?.id;
  if (id === undefined) return undefined;
  const quote: Quote = { externalId: `post:${id}` };
  const post = includes.posts.get(id);
  if (!post) return quote;
  const authorId = idOf(post.author_id);
  const username = textOf(includes.users.get(authorId ?? "")?.username);
  if (authorId !== undefined) quote.authorId = authorId;
  if (username !== undefined) quote.author = username;
  const text = typedText(post);
  if (text !== "") quote.text = text;
  return quote;
}
