import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sendMessage } from "@/lib/sandbox/x/acts";
import type { XUser } from "@/lib/sandbox/x/model";
import { directConversationId } from "@/lib/sandbox/x/present-user";
import { STREAM, subscribing, told } from "./x-sandbox-activity";
import { type LiveHouse, openStream, startLive } from "./x-sandbox-house";

let house: LiveHouse;
let brand: XUser;

beforeEach(async () => {
  house = await startLive();
  brand = house.world.ensureUser("NorthwindHelp");
});
afterEach(() => house.stop());

const { subscribeAll } = subscribing(() => house);

function message(from: string, to: string, text: string, more: object = {}) {
  const sender = house.world.ensureUser(from);
  const recipient = house.world.ensureUser(to);
  return sendMessage(house.world, {
    sender,
    participantIds: [sender.id, recipient.id],
    conversationId: directConversationId(sender.id, recipient.id),
    text,
    source: "native",
    ...more,
  });
}

describe("the activity stream", () => {
  it("tells direct messages both ways in the old message shape", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    const received = message("jo_fly", "NorthwindHelp", "see https://northwind.example/x #help");
    const sent = message("NorthwindHelp", "jo_fly", "On it ^GT");
    const events = told(await stream.until(2));
    expect(events).toMatchObject([
      {
        event_type: "dm.received",
        payload: {
          direct_message_events: [
            {
              type: "message_create",
              id: received.id,
              created_timestamp: String(received.createdAt),
              message_create: {
                target: { recipient_id: brand.id },
                sender_id: received.senderId,
                message_data: {
                  text: expect.stringMatching(/^see https:\/\/t\.co\/\w{10} #help$/),
                  entities: {
                    hashtags: [{ text: "help", indices: [28, 33] }],
                    user_mentions: [],
                    symbols: [],
                    urls: [{ expanded_url: "https://northwind.example/x", indices: [4, 27] }],
                  },
                },
              },
            },
          ],
          users: {
            [brand.id]: { data: { username: "NorthwindHelp" } },
            [received.senderId]: { data: { name: "Jo Fly" } },
          },
        },
      },
      { event_type: "dm.sent", payload: { direct_message_events: [{ id: sent.id }] } },
    ]);
    stream.close();
  });

  it("hangs a picture on the message as the old shape did, with an address that needs the brand's token", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    const owner = house.world.ensureUser("jo_fly");
    const media = {
      id: "77",
      key: "3_77",
      ownerId: owner.id,
      category: "dm_image",
      type: "image/png",
      bytes: 9,
    };
    house.world.putMedia({ ...media, createdAt: house.world.now(), state: "succeeded" });
    const sent = message("jo_fly", "NorthwindHelp", "look", { mediaKeys: ["3_77"] });
    const [event] = told(await stream.until(1));
    expect(event?.payload).toMatchObject({
      direct_message_events: [
        {
          message_create: {
            message_data: {
              attachment: {
                type: "media",
                media: {
                  id_str: "77",
                  type: "photo",
                  media_url_https: `${house.url}/2/dm_conversations/media/${sent.id}/77/3_77`,
                },
              },
            },
          },
        },
      ],
    });
    stream.close();
  });

  it("tells an encrypted message as chat.received, without a word of it", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    message("jo_fly", "NorthwindHelp", "the secret word is heron", { encrypted: true });
    const [event] = told(await stream.until(1));
    expect(event).toMatchObject({
      event_type: "chat.received",
      payload: { encoded_event: expect.any(String), conversation_key_version: expect.any(String) },
    });
    expect(Buffer.concat(stream.raw).toString("utf8")).not.toContain("heron");
    stream.close();
  });
});
