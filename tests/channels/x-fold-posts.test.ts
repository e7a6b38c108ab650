import { describe, expect, it } from "vitest";
import { fold } from "@/lib/channels/x/fold/fold";
import { base, page, reply } from "../support/x-recorded";
import { arrived, help, one, rawOf } from "../support/x-wire";

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
