import { createHash, randomBytes } from "node:crypto";
import type { XDirectMessage } from "../model";
import { mediaKind, mediaUrl } from "../present-media";
import { wireText } from "../wire-text";
import type { SandboxWorld } from "../world";
import { fullUser, withStrings } from "./post-payloads";

type Wire = Record<string, unknown>;

/** `dm.received` and `dm.sent`: v1.1-shaped message events beside v2 people. */
export function messagePayload(world: SandboxWorld, message: XDirectMessage, receiverId: string): Wire {
  const { text, entities } = wireText(world, message.text, message.id);
  const recipientId =
    receiverId === message.senderId
      ? message.participantIds.find((id) => id !== message.senderId)
      : receiverId;
  const users = Object.fromEntries(
    message.participantIds.map((id) => [id, { data: fullUser(world, id, "tweet") }]),
  );
  return {
    direct_message_events: [
      {
        type: "message_create",
        id: message.id,
        created_timestamp: String(message.createdAt),
        message_create: {
          target: { recipient_id: recipientId ?? message.senderId },
          sender_id: message.senderId,
          message_data: {
            text,
            entities: {
              hashtags:
                entities?.hashtags?.map(({ tag, start, end }) => ({ text: tag, indices: [start, end] })) ??
                [],
              symbols:
                entities?.cashtags?.map(({ tag, start, end }) => ({ text: tag, indices: [start, end] })) ??
                [],
              user_mentions:
                entities?.mentions?.map(({ username, id, start, end }) => ({
                  screen_name: username,
                  name: world.userById(id)?.name ?? username,
                  id_str: id,
                  indices: [start, end],
                })) ?? [],
              urls:
                entities?.urls?.map(({ start, end, ...url }) => ({ ...url, indices: [start, end] })) ?? [],
            },
            ...attachment(world, message),
          },
        },
      },
    ],
    users,
  };
}

/** The shape v1.1 had; X's own samples show none. */
function attachment(world: SandboxWorld, message: XDirectMessage): Wire {
  const [key] = message.mediaKeys;
  const media = key === undefined ? undefined : world.mediaByKey(key);
  if (media === undefined) return {};
  const url = mediaUrl(world, media, message.id);
  const wire = {
    id_str: media.id,
    media_key: media.key,
    media_url: url,
    media_url_https: url,
    type: mediaKind(media),
  };
  return { attachment: { type: "media", media: withStrings(wire) } };
}

/** `chat.received` and `chat.sent`: who and when in the clear, what was said is ciphertext nobody here can read. */
export function chatPayload(message: XDirectMessage): Wire {
  const noise = (bytes: number) => randomBytes(bytes).toString("base64");
  const digest = createHash("sha256").update(message.id).digest("hex");
  return {
    conversation_token: noise(96),
    id: `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-9${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    created_at_msec: String(message.createdAt),
    sender_id: message.senderId,
    conversation_id: message.conversationId.replace("-", ":"),
    conversation_key_version: "1768236281331",
    encoded_event: noise(180),
    conversation_key_change_event: noise(120),
    message_event_signature: {
      public_key_version: "1765382634817",
      signature: noise(64),
      signature_version: "7",
      signing_public_key: noise(91),
    },
  };
}
