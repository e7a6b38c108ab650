import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  northwindHelpId,
  startTestSandbox,
  type TestSandbox,
  twitterApi,
  twitterApiOAuth1,
  xdk,
} from "@/tests/support/sandbox";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox({ limits: "raised" });
});
afterAll(() => sandbox.stop());

const help = "sandbox-NorthwindHelp";
const idOf = async (name: string) => (await twitterApi(sandbox, name).v2.me()).data.id;
/** The client's type leaves out the `data` that X wraps the answer in. */
const wrapped = (result: unknown) =>
  (result as { data: { dm_conversation_id: string; dm_event_id: string } }).data;
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("direct messages", () => {
  it("go there and back through two different clients and all four lookups", async () => {
    const ann = twitterApi(sandbox, "ann");
    const sent = wrapped(await ann.v2.sendDmToParticipant(northwindHelpId, { text: "my locator is K7PQ2M" }));
    const annId = await idOf("ann");
    expect(sent.dm_conversation_id).toBe(
      [northwindHelpId, annId].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)).join("-"),
    );
    const events = await xdk(sandbox, "NorthwindHelp").directMessages.getEvents({
      dmEventFields: ["created_at", "dm_conversation_id"],
      expansions: ["sender_id"],
    });
    expect(events.data?.[0]).toMatchObject({
      text: "my locator is K7PQ2M",
      dmConversationId: sent.dm_conversation_id,
    });
    expect(events.includes?.users?.[0]).toMatchObject({ username: "ann" });
    const paths = [
      "/2/dm_events",
      `/2/dm_conversations/with/${annId}/dm_events`,
      `/2/dm_conversations/${sent.dm_conversation_id}/dm_events`,
    ];
    for (const path of paths) {
      const page = await sandbox.call("GET", `${path}?dm_event.fields=sender_id`, help);
      expect(page.body.data).toEqual([
        { id: sent.dm_event_id, event_type: "MessageCreate", text: "my locator is K7PQ2M", sender_id: annId },
      ]);
      expect(page.body.meta).toEqual({ result_count: 1 });
    }
    const one = await sandbox.call("GET", `/2/dm_events/${sent.dm_event_id}`, help);
    expect(one.body.data).toEqual({
      id: sent.dm_event_id,
      event_type: "MessageCreate",
      text: "my locator is K7PQ2M",
    });
    const joins = await sandbox.call("GET", "/2/dm_events?event_types=ParticipantsJoin", help);
    expect(joins.body).toEqual({ meta: { result_count: 0 } });
    const foreign = await sandbox.call("GET", `/2/dm_events/${sent.dm_event_id}`, "sandbox-eve");
    expect(foreign.status).toBe(404);
    const oauth1 = twitterApiOAuth1(sandbox, "NorthwindHelp");
    const answer = wrapped(
      await oauth1.v2.sendDmInConversation(sent.dm_conversation_id, { text: "Found it ^GT" }),
    );
    expect(answer.dm_event_id).toMatch(/^\d+$/);
  });

  it("are refused where the person takes none, until the person writes first", async () => {
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "closed", receivesYourDm: false });
    const id = await idOf("closed");
    const user = await sandbox.call("GET", `/2/users/${id}?user.fields=receives_your_dm`, help);
    expect(user.body.data.receives_your_dm).toBe(false);
    const path = `/2/dm_conversations/with/${id}/messages`;
    const refused = await sandbox.call("POST", path, help, { text: "hello" });
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      "You do not have permission to DM one or more participants.",
    ]);
    await sandbox.call("POST", "/sandbox/messages", undefined, {
      from: "closed",
      to: "NorthwindHelp",
      text: "hi",
    });
    expect((await sandbox.call("POST", path, help, { text: "hello" })).status).toBe(201);
  });

  it("never list encrypted ones or what the reader deleted", async () => {
    await sandbox.call("POST", "/sandbox/messages", undefined, {
      from: "cy",
      to: "NorthwindHelp",
      text: "cipher",
      encrypted: true,
    });
    const plain = await sandbox.call("POST", "/sandbox/messages", undefined, {
      from: "cy",
      to: "NorthwindHelp",
      text: "open",
    });
    const path = `/2/dm_conversations/with/${await idOf("cy")}/dm_events`;
    expect((await sandbox.call("GET", path, help)).body.meta.result_count).toBe(1);
    expect((await sandbox.call("DELETE", `/2/dm_events/${plain.body.id}`, help)).body).toEqual({
      data: { deleted: true },
    });
    expect((await sandbox.call("GET", path, help)).body).toEqual({ meta: { result_count: 0 } });
    const theirs = await sandbox.call(
      "GET",
      `/2/dm_conversations/with/${northwindHelpId}/dm_events`,
      "sandbox-cy",
    );
    expect(theirs.body.meta.result_count).toBe(1);
  });

  it("reach a group, and page newest first without a repeat", async () => {
    const others = [await idOf("gina"), await idOf("hugo")];
    const made = await sandbox.call("POST", "/2/dm_conversations", help, {
      conversation_type: "Group",
      participant_ids: others,
      message: { text: "0" },
    });
    expect(made.status).toBe(201);
    const group = made.body.data.dm_conversation_id as string;
    for (let i = 1; i < 25; i += 1)
      await sandbox.call("POST", `/2/dm_conversations/${group}/messages`, "sandbox-gina", { text: `${i}` });
    const texts: string[] = [];
    for (let token = ""; ; ) {
      const query = `max_results=10${token ? `&pagination_token=${token}` : ""}`;
      const page = await sandbox.call(
        "GET",
        `/2/dm_conversations/${group}/dm_events?${query}`,
        "sandbox-hugo",
      );
      texts.push(...page.body.data.map((event: { text: string }) => event.text));
      token = page.body.meta.next_token ?? "";
      if (!token) break;
    }
    expect(texts).toEqual(Array.from({ length: 25 }, (_, i) => String(24 - i)));
  });
});

describe("media", () => {
  it("uploads in segments by twitter-api-v2 and hangs on a post and on a message", async () => {
    const client = twitterApi(sandbox, "NorthwindHelp");
    const mediaId = await client.v2.uploadMedia(
      png,
      { media_type: "image/png", media_category: "tweet_image" },
      20,
    );
    await client.v2.createMediaMetadata(mediaId, { alt_text: { text: "the office at night" } });
    const post = await client.v2.tweet("All night at work", { media: { media_ids: [mediaId] } });
    const read = await client.v2.singleTweet(post.data.id, {
      expansions: ["attachments.media_keys"],
      "media.fields": ["url", "alt_text", "width", "height"],
    });
    const [media] = read.includes?.media ?? [];
    expect(media).toMatchObject({ type: "photo", alt_text: "the office at night", width: 1, height: 1 });
    const bytes = Buffer.from(await (await fetch(media?.url ?? "")).arrayBuffer());
    expect(bytes.equals(png)).toBe(true);
    const bobId = await idOf("bob");
    const path = `/2/dm_conversations/with/${bobId}/messages`;
    const wrong = await sandbox.call("POST", path, help, { attachments: [{ media_id: mediaId }] });
    expect([wrong.status, wrong.body.detail]).toEqual([
      403,
      "You are not permitted to attach this media to a DM event.",
    ]);
  });

  it("takes one piece as JSON and as multipart, and gives a message's bytes only to who is in it", async () => {
    const whole = { media: png.toString("base64"), media_category: "dm_image" };
    const first = await sandbox.call("POST", "/2/media/upload", "sandbox-ann", whole);
    expect(first.body.data).toMatchObject({
      expires_after_secs: 86_400,
      size: png.length,
      media_key: expect.stringMatching(/^3_\d+$/),
    });
    const form = new FormData();
    form.set("media", new Blob([png], { type: "image/png" }), "ticket.png");
    form.set("media_category", "dm_image");
    const headers = { authorization: "Bearer sandbox-ann" };
    const second = await fetch(`${sandbox.url}/2/media/upload`, { method: "POST", headers, body: form });
    const uploaded = (await second.json()) as { data: { id: string } };
    await sandbox.call("POST", `/2/dm_conversations/with/${northwindHelpId}/messages`, "sandbox-ann", {
      text: "see",
      attachments: [{ media_id: uploaded.data.id }],
    });
    const query = "max_results=1&expansions=attachments.media_keys&media.fields=url";
    const page = await sandbox.call("GET", `/2/dm_events?${query}`, help);
    const [media] = page.body.includes.media;
    expect(page.body.data[0].attachments.media_keys).toEqual([media.media_key]);
    const get = (token: string) => fetch(media.url, { headers: { authorization: `Bearer ${token}` } });
    expect(Buffer.from(await (await get(help)).arrayBuffer()).equals(png)).toBe(true);
    expect((await get("sandbox-eve")).status).toBe(403);
  });

  it("processes moving pictures by the clock and refuses what is none or too large", async () => {
    const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom"), Buffer.alloc(64)]);
    const client = twitterApi(sandbox, "NorthwindHelp");
    const video = await client.v2.uploadMedia(mp4, {
      media_type: "video/mp4",
      media_category: "tweet_video",
    });
    expect(
      (await sandbox.call("POST", "/2/tweets", help, { text: "film", media: { media_ids: [video] } })).status,
    ).toBe(201);
    const text = { media: Buffer.from("<script>").toString("base64"), media_category: "tweet_image" };
    expect((await sandbox.call("POST", "/2/media/upload", help, text)).status).toBe(400);
    const big = {
      media: Buffer.alloc(5 * 1024 * 1024 + 1, 1).toString("base64"),
      media_category: "tweet_image",
    };
    expect((await sandbox.call("POST", "/2/media/upload", help, big)).status).toBe(400);
  });
});
