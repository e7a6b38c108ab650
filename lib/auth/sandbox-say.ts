import type { SandboxDoor } from "./sandbox-door";
import { findPerson } from "./sandbox-people";

export interface Said {
  as: string;
  kind: "post" | "message";
  text: string;
  /** Whom a message goes to. */
  to: string;
  inReplyTo?: string | undefined;
  pictureId?: string | undefined;
}

/** Writes a post or a direct message as a customer, through X's API like any client. Throws Refused with X's words. */
export async function sayOutside(door: SandboxDoor, said: Said): Promise<{ id: string }> {
  return said.kind === "post" ? post(door, said) : message(door, said);
}

async function post(door: SandboxDoor, { as, text, inReplyTo, pictureId }: Said): Promise<{ id: string }> {
  const body = {
    text,
    ...(inReplyTo ? { reply: { in_reply_to_tweet_id: inReplyTo } } : {}),
    ...(pictureId ? { media: { media_ids: [pictureId] } } : {}),
  };
  const { data } = await door.ask<{ data: { id: string } }>("POST", "/2/tweets", { as, body });
  return { id: data.id };
}

async function message(door: SandboxDoor, { as, text, to, pictureId }: Said): Promise<{ id: string }> {
  const { id } = await findPerson(door, to);
  const body = {
    ...(text ? { text } : {}),
    ...(pictureId ? { attachments: [{ media_id: pictureId }] } : {}),
  };
  const path = `/2/dm_conversations/with/${id}/messages`;
  const { data } = await door.ask<{ data: { dm_event_id: string } }>("POST", path, { as, body });
  return { id: data.dm_event_id };
}

/** Uploads a picture a customer took; its id goes with what they say. */
export async function uploadPicture(
  door: SandboxDoor,
  as: string,
  kind: "post" | "message",
  type: string,
  bytes: Uint8Array,
): Promise<{ id: string }> {
  const media = Buffer.from(bytes).toString("base64");
  const place = kind === "post" ? "tweet" : "dm";
  const category = `${place}_${type === "image/gif" ? "gif" : "image"}`;
  const body = { media, media_category: category, media_type: type };
  const { data } = await door.ask<{ data: { id: string } }>("POST", "/2/media/upload", { as, body });
  return { id: data.id };
}
