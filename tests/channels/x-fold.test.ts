import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "@/lib/channels/x/fold/fold";
import { arrived, help, rawOf } from "../support/x-wire";

const us = { id: help.externalId, username: "NorthwindHelp", name: "Northwind Help" };
const mara = {
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
const base = {
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
const page = (post: object, more: object = {}) => ({
  data: [post],
  includes: { users: [mara, us], ...more },
});
const one = (body: unknown, source = "mentions") => {
  const [inbound] = arrived(fold(rawOf(body, source)));
  if (!inbound) throw new Error(JSON.stringify(fold(rawOf(body, source))));
  return inbound;
};
const reply = (more: object) => ({
  ...base,
  conversation_id: "100",
  referenced_tweets: [{ type: "replied_to", id: "100" }],
  ...more,
});

describe("a post", () => {
  it("is one inbound with author, time, place, metrics and plain text", () => {
    expect(one(page(base))).toMatchObject({
      externalId: "post:2080765813578191303",
      aliases: [],
      version: 1,
      kind: "post",
      audience: "public",
      direction: "inbound",
      place: "post:2080765813578191303",
      text: "@NorthwindHelp my order is late & wet",
      language: "en",
      publishedAt: new Date("2026-07-24T21:23:23.000Z"),
      names: "body",
      answersOurs: false,
      isThreadAuthor: true,
      mayApiReply: true,
      metrics: { reposts: 3, likes: 4, views: 5 },
      url: "https://x.com/mara_lune/status/2080765813578191303",
      customer: {
        externalId: "222",
        username: "mara_lune",
        displayName: "Mara Lune",
        followers: 302_000,
        isVerified: true,
        acceptsPrivate: true,
      },
    });
  });

  it("reads the same in the vocabulary of posts", () => {
    const tweet = reply({
      note_tweet: { text: "the whole long text" },
      edit_history_tweet_ids: ["99", "2080765813578191303"],
      referenced_tweets: [{ type: "quoted", id: "55" }],
    });
    const { note_tweet, edit_history_tweet_ids, referenced_tweets, public_metrics, ...rest } =
      tweet as typeof tweet & Record<"note_tweet", object>;
    const { retweet_count, ...metrics } = public_metrics;
    const post = {
      ...rest,
      note_post: note_tweet,
      edit_history_post_ids: edit_history_tweet_ids,
      referenced_posts: referenced_tweets,
      public_metrics: { ...metrics, repost_count: retweet_count },
    };
    const quoted = { id: "55", text: "our offer", author_id: help.externalId };
    const ours = one(page(tweet, { tweets: [quoted] }));
    expect(one(page(post, { posts: [quoted] }))).toEqual(ours);
    expect(ours).toMatchObject({
      externalId: "post:99",
      aliases: ["post:2080765813578191303"],
      version: 2,
      text: "the whole long text",
      quote: { externalId: "post:55", author: "NorthwindHelp", text: "our offer" },
    });
  });

  it('keeps the id and version of its edit chain, and tolerates a history that is empty or [""]', () => {
    expect(one(page({ ...base, edit_history_tweet_ids: [""] })).externalId).toBe("post:2080765813578191303");
    expect(one(page({ ...base, edit_history_tweet_ids: undefined })).version).toBe(1);
    expect(one(page({ ...base, id: "3", edit_history_tweet_ids: ["1", "2", "3"] }))).toMatchObject({
      externalId: "post:1",
      aliases: ["post:2", "post:3"],
      version: 3,
    });
  });

  it("tells a name in the body from one in the automatic prefix of a reply", () => {
    const prefixed = reply({ text: "@NorthwindHelp same here", display_text_range: [15, 24] });
    expect(one(page(prefixed)).names).toBe("prefix");
    expect(one(page({ ...prefixed, display_text_range: undefined })).names).toBe("prefix");
    expect(one(page({ ...prefixed, display_text_range: [0, 24] })).names).toBe("body");
    const inBody = reply({
      text: "@jo ask @NorthwindHelp",
      entities: { mentions: [{ start: 8, end: 22, username: "northwindhelp", id: help.externalId }] },
      display_text_range: [4, 22],
    });
    expect(one(page(inBody)).names).toBe("body");
    expect(one(page({ ...base, text: "no name", entities: {} })).names).toBe("none");
    expect(one(page({ ...base, text: "hey @NorthwindHelp!", entities: undefined })).names).toBe("body");
    expect(one(page({ ...base, text: "mail me@NorthwindHelp.example", entities: undefined })).names).toBe(
      "none",
    );
  });

  it("knows the author of the thread, a bystander, and when it can't say", () => {
    expect(one(page(reply({ in_reply_to_user_id: "222" }))).isThreadAuthor).toBe(true);
    expect(one(page(reply({ in_reply_to_user_id: "333" }))).isThreadAuthor).toBe(false);
    const deep = reply({
      referenced_tweets: [{ type: "replied_to", id: "101" }],
      in_reply_to_user_id: "333",
    });
    expect(one(page(deep)).isThreadAuthor).toBeNull();
    const withRoot = page(deep, { tweets: [{ id: "100", author_id: "222", text: "root" }] });
    expect(one(withRoot).isThreadAuthor).toBe(true);
  });

  it("sees that it answers a post of ours, also when only the referenced post says whose that is", () => {
    expect(one(page(reply({ in_reply_to_user_id: help.externalId }))).answersOurs).toBe(true);
    const included = page(reply({}), { tweets: [{ id: "100", author_id: help.externalId }] });
    expect(one(included)).toMatchObject({ answersOurs: true, inReplyToExternalId: "post:100" });
  });

  it("may be answered by API only when it names or quotes us, on self-serve", () => {
    const silent = { ...base, text: "Northwind lost my bag", entities: {} };
    expect(one(page(silent)).mayApiReply).toBe(false);
    const account = { ...help, plan: "enterprise" as const };
    expect(arrived(fold(rawOf(page(silent), "search", account)))[0]?.mayApiReply).toBe(true);
    const quoting = { ...silent, referenced_tweets: [{ type: "quoted", id: "55" }] };
    const ours = { tweets: [{ id: "55", text: "offer", author_id: help.externalId }] };
    expect(one(page(quoting, ours)).mayApiReply).toBe(true);
  });

  it("is outbound when it is ours, with the person it answers as the customer", () => {
    const ours = reply({
      author_id: help.externalId,
      in_reply_to_user_id: "222",
      text: "@mara_lune Sorry! ^GT",
    });
    expect(one(page(ours), "timeline")).toMatchObject({
      direction: "outbound",
      customer: { externalId: "222", username: "mara_lune" },
      inReplyToAuthorExternalId: "222",
    });
    const goingOn = reply({
      author_id: help.externalId,
      in_reply_to_user_id: help.externalId,
      text: "@mara_lune 2/2 ^GT",
      entities: { mentions: [{ start: 0, end: 10, username: "mara_lune", id: "222" }] },
    });
    expect(one(page(goingOn), "timeline").customer?.externalId).toBe("222");
    expect(one(page({ ...base, author_id: help.externalId }), "timeline").customer).toBeNull();
  });

  it("shows links as typed, media with the address the worker fetches, and no picture link", () => {
    const post = {
      ...base,
      text: "look https://t.co/AbCdEfGhIj https://t.co/PicPicPicP",
      attachments: { media_keys: ["3_1", "7_2", "3_404"] },
      entities: {
        urls: [
          { url: "https://t.co/AbCdEfGhIj", expanded_url: "https://northwind.example/bag?x=1" },
          {
            url: "https://t.co/PicPicPicP",
            expanded_url: "https://x.com/mara_lune/status/1/photo/1",
            media_key: "3_1",
          },
        ],
      },
    };
    const media = [
      { media_key: "3_1", type: "photo", url: "https://pbs.twimg.com/media/a.jpg", alt_text: "a bag" },
      {
        media_key: "7_2",
        type: "video",
        variants: [
          { content_type: "application/x-mpegURL", url: "https://video.twimg.com/a.m3u8" },
          { content_type: "video/mp4", bit_rate: 832_000, url: "https://video.twimg.com/low.mp4" },
          { content_type: "video/mp4", bit_rate: 10_368_000, url: "https://video.twimg.com/high.mp4" },
        ],
      },
    ];
    expect(one(page(post, { media }))).toMatchObject({
      text: "look https://northwind.example/bag?x=1",
      media: [
        {
          externalId: "3_1",
          sourceUrl: "https://pbs.twimg.com/media/a.jpg",
          type: "image/jpeg",
          altText: "a bag",
        },
        { externalId: "7_2", sourceUrl: "https://video.twimg.com/low.mp4", type: "video/mp4" },
        { externalId: "3_404" },
      ],
    });
  });

  it("is ignored as a repost, and kept as unreadable when what it needs is missing", () => {
    const repost = { ...base, referenced_tweets: [{ type: "retweeted", id: "1" }] };
    expect(fold(rawOf(page(repost)))).toEqual([{ type: "ignored", what: "repost" }]);
    const { author_id: _, ...nobody } = base;
    expect(fold(rawOf(page(nobody)))).toEqual([
      { type: "unreadable", reason: "x-post-without-author", externalId: "post:2080765813578191303" },
    ]);
    const { conversation_id: __, ...lost } = reply({});
    expect(fold(rawOf(page(lost)))[0]).toMatchObject({
      type: "unreadable",
      reason: "x-post-without-conversation",
    });
  });

  it("holds neither NUL nor half a character", () => {
    const { text, customer } = one(
      `{"data":[${JSON.stringify(base).replace("my order", "\\u0000\\ud83d my")}],"includes":{"users":[{"id":"222","name":"\\udc00x","username":"m"}]}}`,
    );
    expect(text).toBe("@NorthwindHelp \ufffd my is late & wet");
    expect(customer?.displayName).toBe("\ufffdx");
  });
});

describe("a direct message", () => {
  const event = {
    id: "1582838499983564806",
    event_type: "MessageCreate",
    text: "Hi, record locator K7QP2X",
    sender_id: "222",
    dm_conversation_id: `222-${help.externalId}`,
    created_at: "2026-10-19T20:58:00.000Z",
    attachments: { media_keys: ["3_1"] },
  };

  it("of a page is private, of its conversation, with its picture", () => {
    const media = [{ media_key: "3_1", type: "photo", url: "https://ton.x.com/1/a.png" }];
    expect(one({ data: [event], includes: { users: [mara], media } }, "dm")).toMatchObject({
      externalId: "dm:1582838499983564806",
      kind: "direct_message",
      audience: "private",
      direction: "inbound",
      place: `dm:222-${help.externalId}`,
      isThreadAuthor: true,
      mayApiReply: true,
      media: [{ externalId: "3_1", sourceUrl: "https://ton.x.com/1/a.png", type: "image/png" }],
    });
  });

  it("of ours has the other one of the pair as the customer", () => {
    const sent = { ...event, sender_id: help.externalId };
    expect(one({ data: [sent] }, "dm")).toMatchObject({
      direction: "outbound",
      customer: { externalId: "222" },
    });
  });

  it("reads the same from the Activity API, which knows no conversation id", () => {
    const legacy = {
      data: {
        event_uuid: "-6850472171600526495",
        filter: { user_id: help.externalId },
        event_type: "dm.received",
        payload: {
          direct_message_events: [
            {
              type: "message_create",
              id: event.id,
              created_timestamp: String(Date.parse(event.created_at)),
              message_create: {
                target: { recipient_id: help.externalId },
                sender_id: "222",
                message_data: { text: event.text, entities: {} },
              },
            },
          ],
          users: { "222": { data: mara } },
        },
      },
    };
    const { media: _, ...paged } = one({ data: [event], includes: { users: [mara] } }, "dm");
    expect(one(legacy)).toEqual({ ...paged, media: [] });
  });

  it("that is encrypted is an arrival without words", () => {
    const chat = {
      data: {
        event_type: "chat.received",
        filter: { user_id: help.externalId },
        payload: {
          id: "6a0e2a3c-1f00-4c11-9d1b-aaaaaaaaaaaa",
          sender_id: "222",
          conversation_id: `222:${help.externalId}`,
          created_at_msec: "1784928203000",
          encoded_event: "bm9pc2U=",
        },
      },
    };
    expect(one(chat)).toMatchObject({
      isEncrypted: true,
      text: "",
      mayApiReply: false,
      place: `dm:222-${help.externalId}`,
    });
  });
});

describe("what else X tells", () => {
  const told = (event_type: string, payload: object) =>
    fold(rawOf({ data: { event_uuid: "1", event_type, filter: { user_id: help.externalId }, payload } }));

  it("is a removal, a revocation, or of no concern", () => {
    expect(told("post.delete", { id: "7", author_id: "1" })).toEqual([
      { type: "removed", externalId: "post:7", reason: "deleted" },
    ]);
    expect(told("oauth.revoke", { user_id: "111", app_id: "5" })).toEqual([
      { type: "revoked", accountExternalId: "111" },
    ]);
    expect(told("dm.indicate_typing", {})).toEqual([{ type: "ignored", what: "dm.indicate_typing" }]);
    expect(told("post.vanish", {})).toEqual([{ type: "unreadable", reason: "x-event-of-unknown-type" }]);
  });

  it("by a lookup is which posts are gone or hidden from us", () => {
    const error = (resource_id: string, slug: string, detail: string) => ({
      resource_id,
      resource_type: "tweet",
      parameter: "ids",
      detail,
      title: "",
      type: `https://api.twitter.com/2/problems/${slug}`,
    });
    const errors = [
      error("1", "resource-not-found", "Could not find tweet with id: [1]."),
      error(
        "2",
        "not-authorized-for-resource",
        "Sorry, you are not authorized to see the Tweet with id: [2].",
      ),
      error("3", "not-authorized-for-resource", "User has been suspended: [x]."),
      { ...error("4", "resource-not-found", ""), parameter: "referenced_tweets.id" },
    ];
    expect(fold(rawOf({ errors }, "lookup"))).toEqual([
      { type: "removed", externalId: "post:1", reason: "deleted" },
      { type: "removed", externalId: "post:2", reason: "protected" },
      { type: "removed", externalId: "post:3", reason: "suspended" },
    ]);
    expect(fold(rawOf({ errors }, "mentions"))).toEqual([]);
  });

  it("is nothing on an empty page, and never lost when it can't be read", () => {
    expect(fold(rawOf({ meta: { result_count: 0 } }))).toEqual([]);
    expect(fold(rawOf("{broken"))).toEqual([{ type: "unreadable", reason: "x-not-json" }]);
    expect(fold(rawOf({ hello: 1 }))).toEqual([{ type: "unreadable", reason: "x-of-unknown-shape" }]);
  });

  it("never throws, whatever the JSON, and says something of each item", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(fold(rawOf(value ?? null)).length).toBeGreaterThanOrEqual(0);
        expect(fold(rawOf({ data: [value] }))).toHaveLength(1);
      }),
    );
    const mutated = fc.record(
      Object.fromEntries(
        Object.keys(base).map((key) => [key, fc.option(fc.jsonValue(), { nil: undefined })]),
      ),
    );
    fc.assert(
      fc.property(mutated, fc.jsonValue(), (wrong, includes) => {
        const post = {
          ...base,
          ...Object.fromEntries(Object.entries(wrong).filter(([, v]) => v !== undefined)),
        };
        expect(fold(rawOf({ data: [post], includes }))).toHaveLength(1);
        expect(fold(rawOf({ data: { event_type: "post.create", payload: post, includes } })).length).toBe(1);
        expect(fold(rawOf({ data: { event_type: "dm.sent", payload: includes } })).length).toBeGreaterThan(0);
      }),
    );
  });
});
