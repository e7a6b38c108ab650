import { describe, expect, it } from "vitest";
import { mara } from "../support/x-recorded";
import { help, one } from "../support/x-wire";

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
