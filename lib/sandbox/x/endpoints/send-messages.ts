import { z } from "zod";
import { sendMessage } from "../acts";
import { type Answer, invalidRequest, json, refuse } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import { settled } from "../media-kinds";
import type { XUser } from "../model";
import { directConversationId, mayMessage } from "../present-user";
import { forbidden, texts } from "../problems";
import { param, userCaller, type XRequest } from "../router";
import type { SandboxWorld } from "../world";
import { callingUser } from "./create-post";
import { readBody } from "./post-body";
import { pathId } from "./query-values";

const scopes = ["dm.write", "tweet.read", "users.read"];
const dayMs = 86_400_000;
const id = z.string().regex(/^[0-9]{1,19}$/u);
const attachments = z.array(z.strictObject({ media_id: id })).max(1);
const message = z.strictObject({ text: z.string().optional(), attachments: attachments.optional() });
const group = z.strictObject({
  conversation_type: z.literal("Group"),
  participant_ids: z.array(id).min(2).max(49),
  message,
});
const maxText = 10_000;
const idPair = /^(\d{1,19})-(\d{1,19})$/u;

type Message = z.infer<typeof message>;

/** One attachment, the sender's own, uploaded for messages, not older than a day. */
function attached(world: SandboxWorld, sender: XUser, given: Message): string[] {
  return (given.attachments ?? []).map(({ media_id }) => {
    const media = settled(world, world.media.byId(media_id));
    const fits =
      media?.ownerId === sender.id &&
      media.state === "succeeded" &&
      media.category.startsWith("dm_") &&
      media.createdAt > world.now() - dayMs;
    return fits && media ? media.key : refuse(forbidden(texts.mediaNotPermitted));
  });
}

function deliver(
  house: House,
  sender: XUser,
  others: readonly string[],
  conversationId: string,
  given: Message,
): Answer {
  const { world } = house;
  if (!given.text && !given.attachments?.length)
    refuse(invalidRequest("One of `text` or `attachments` is required.", { text: [] }));
  const text = (given.text ?? "").replace(/\0/gu, "");
  if (Array.from(text).length > maxText)
    refuse(invalidRequest(`The text of a message may have ${maxText} characters at most.`, { text: [] }));
  for (const other of others) {
    const recipient = world.userById(other);
    if (!recipient || !mayMessage(world, sender.id, recipient)) refuse(forbidden(texts.messageNotPermitted));
  }
  const sent = sendMessage(world, {
    sender,
    conversationId,
    participantIds: [sender.id, ...others],
    text,
    mediaKeys: attached(world, sender, given),
    source: "api",
  });
  return json(201, { data: { dm_conversation_id: conversationId, dm_event_id: sent.id } });
}

/** Who else is in the conversation, or a refusal when the sender is not. */
function othersIn(world: SandboxWorld, conversationId: string, senderId: string): string[] {
  const pair = idPair.exec(conversationId);
  const newest = world.messages.byConversation(conversationId).at(-1);
  const members = pair
    ? [pair[1] ?? "", pair[2] ?? ""]
    : (world.messageById(newest ?? "")?.participantIds ?? []);
  if (!members.includes(senderId)) return refuse(forbidden(texts.messageNotPermitted));
  return members.filter((member) => member !== senderId);
}

function block(house: House, request: XRequest, blocked: boolean): Answer {
  const { world } = house;
  const caller = callingUser(house, request);
  const other = pathId(param(request, "id"));
  const rest = caller.blocking.filter((blockedId) => blockedId !== other);
  world.putUser({ ...caller, blocking: blocked ? [...rest, other] : rest });
  return json(200, { data: { blocked } });
}

/** The three ways to send a direct message, and blocking them. */
export function mountSendMessages(house: House): void {
  const { router, world } = house;
  const access = { auth: "user", scopes, limit: limits.sendMessage } as const;
  router.route("POST", "/2/dm_conversations/with/:participant_id/messages", access, (request) => {
    const sender = callingUser(house, request);
    const other = pathId(param(request, "participant_id"), "participant_id");
    return deliver(
      house,
      sender,
      [other],
      directConversationId(sender.id, other),
      readBody(message, request.body),
    );
  });
  router.route("POST", "/2/dm_conversations/:dm_conversation_id/messages", access, (request) => {
    const conversationId = param(request, "dm_conversation_id");
    const others = othersIn(world, conversationId, userCaller(request).userId);
    return deliver(
      house,
      callingUser(house, request),
      others,
      conversationId,
      readBody(message, request.body),
    );
  });
  router.route("POST", "/2/dm_conversations", access, (request) => {
    const sender = callingUser(house, request);
    const body = readBody(group, request.body);
    const others = [...new Set(body.participant_ids)].filter((participant) => participant !== sender.id);
    return deliver(house, sender, others, world.nextId(), body.message);
  });
  const blocking = { auth: "user", scopes, limit: limits.blockMessages } as const;
  router.route("POST", "/2/users/:id/dm/block", blocking, (request) => block(house, request, true));
  router.route("POST", "/2/users/:id/dm/unblock", blocking, (request) => block(house, request, false));
}
