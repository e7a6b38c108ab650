import type { Dialect } from "./model";

/** What a request asked to see, in its own vocabulary. Unknown names are dropped in silence, as X does. */
export interface View {
  dialect: Dialect;
  post: ReadonlySet<string>;
  user: ReadonlySet<string>;
  media: ReadonlySet<string>;
  message: ReadonlySet<string>;
  expansions: ReadonlySet<string>;
}

const postOnlyNames = new Set([
  "note_post",
  "referenced_posts",
  "edit_history_post_ids",
  "pinned_post_id",
  "most_recent_post_id",
  "article_title",
]);
/** In the post vocabulary these are expansions; asked for as fields they are lost. */
const expansionsOnly = new Set([
  "author_id",
  "in_reply_to_user_id",
  "referenced_posts",
  "edit_history_post_ids",
]);
const renamed = new Set(["note_tweet", "referenced_tweets", "edit_history_tweet_ids"]);

function names(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** The vocabulary a request speaks: post when any of its words occurs, else tweet. */
export function dialectOf(query: URLSearchParams): Dialect {
  if (query.has("post.fields")) return "post";
  const asked = [
    ...names(query, "expansions"),
    ...names(query, "tweet.fields"),
    ...names(query, "user.fields"),
  ];
  return asked.some((name) => postOnlyNames.has(name)) ? "post" : "tweet";
}

export function readView(query: URLSearchParams, dialect: Dialect): View {
  const post = [...names(query, "tweet.fields"), ...names(query, "post.fields")];
  const known =
    dialect === "post" ? post.filter((name) => !expansionsOnly.has(name) && !renamed.has(name)) : post;
  return {
    dialect,
    post: new Set(known),
    user: new Set(names(query, "user.fields")),
    media: new Set(names(query, "media.fields")),
    message: new Set(names(query, "dm_event.fields")),
    expansions: new Set(names(query, "expansions")),
  };
}

/** The words that differ between the two vocabularies. */
export function words(dialect: Dialect) {
  const word = dialect === "post" ? "post" : "tweet";
  return {
    references: `referenced_${word}s`,
    editHistory: `edit_history_${word}_ids`,
    note: `note_${word}`,
    reposts: dialect === "post" ? "repost_count" : "retweet_count",
    count: `${word}_count`,
    includes: `${word}s`,
    mostRecent: `most_recent_${word}_id`,
    expandReferences: dialect === "post" ? "referenced_posts" : "referenced_tweets.id",
  };
}
