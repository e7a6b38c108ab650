import { help } from "./x-wire";

/** Wire JSON of X as written by hand, in the vocabulary of tweets. */
export const us = { id: help.externalId, username: "NorthwindHelp", name: "Northwind Help" };
export const mara = {
  id: "222",
  username: "mara_lune",
  name: "Mara Lune",
  description: "I fly too much",
  public_metrics: { followers_count: 302_000 },
  verified: true,
  verified_type: "blue",
  protected: false,
  receives_your_dm: true,
};
export const base = {
  id: "2080765813578191303",
  text: "@NorthwindHelp my order is late &amp; wet",
  author_id: "222",
  conversation_id: "2080765813578191303",
  created_at: "2026-07-24T21:23:23.000Z",
  edit_history_tweet_ids: ["2080765813578191303"],
  entities: { mentions: [{ start: 0, end: 14, username: "NorthwindHelp", id: help.externalId }] },
  lang: "en",
  public_metrics: { retweet_count: 3, like_count: 4, impression_count: 5 },
};
export const page = (post: object, more: object = {}) => ({
  data: [post],
  includes: { users: [mara, us], ...more },
});
export const reply = (more: object) => ({
  ...base,
  conversation_id: "100",
  referenced_tweets: [{ type: "replied_to", id: "100" }],
  ...more,
});
