import type { Outbound, SendOutcome } from "../../channel";
import type { Link } from "../call/link";
import { idOf, textOf, wireOf } from "../fold/wire";
import { outcomeOf } from "./classify";
import { bareId, madeAt } from "./ids";
import { lookFor } from "./look";
import { uploadAll } from "./upload";

/** X refuses the same text for about a day. */
const duplicateMs = 36 * 3_600_000;

/** Sends a post, a reply or a direct message. `sent` only with X's id; never throws. */
export async function send(link: Link, outbound: Outbound): Promise<SendOutcome> {
  const isPost = outbound.kind === "post";
  const uploaded = await uploadAll(
    link,
    outbound.account,
    outbound.media,
    isPost ? "tweet" : "dm",
    outbound.timeoutMs,
  );
  if ("outcome" in uploaded) return uploaded.outcome;
  return isPost ? sendPost(link, outbound, uploaded.ids) : sendMessage(link, outbound, uploaded.ids);
}

async function sendPost(link: Link, outbound: Outbound, mediaIds: readonly string[]): Promise<SendOutcome> {
  const { account, replyToExternalId, text, timeoutMs } = outbound;
  const answer = await link.asAccount(account, {
    method: "POST",
    endpoint: "POST /2/tweets",
    path: "2/tweets",
    scope: "tweet.write",
    timeoutMs,
    body: {
      text,
      ...(replyToExternalId === undefined
        ? {}
        : { reply: { in_reply_to_tweet_id: bareId(replyToExternalId) } }),
      ...(mediaIds.length === 0 ? {} : { media: { media_ids: mediaIds } }),
    },
  });
  const now = link.deps.now();
  if (!answer.ok) return withEarlier(link, outbound, outcomeOf(answer.failure, now));
  const id = idOf(wireOf(answer.body.data)?.id);
  if (id === undefined) return { outcome: "unknown", code: "x-no-id" };
  return { outcome: "sent", externalId: `post:${id}`, sentAt: madeAt(id, now) };
}

/** A duplicate names the earlier post, where it answered the same one: X itself doesn't say which it is. */
async function withEarlier(link: Link, outbound: Outbound, outcome: SendOutcome): Promise<SendOutcome> {
  if (outcome.outcome !== "refused" || outcome.code !== "x-duplicate") return outcome;
  const startedAt = new Date(link.deps.now().getTime() - duplicateMs);
  const found = await lookFor(link, { ...outbound, startedAt, taken: [] });
  const earlier = found.found === true ? found.externalId : null;
  return { ...outcome, values: { ...outcome.values, earlier } };
}

async function sendMessage(
  link: Link,
  outbound: Outbound,
  mediaIds: readonly string[],
): Promise<SendOutcome> {
  const { account, recipientExternalId, text, timeoutMs } = outbound;
  const place = outbound.place === undefined ? undefined : bareId(outbound.place);
  const isGroup = place !== undefined && !place.includes("-");
  const now = link.deps.now;
  if (!isGroup && recipientExternalId === undefined)
    return { outcome: "refused", code: "x-no-recipient", values: {} };
  const answer = await link.asAccount(account, {
    method: "POST",
    endpoint: isGroup
      ? "POST /2/dm_conversations/:dm_conversation_id/messages"
      : "POST /2/dm_conversations/with/:participant_id/messages",
    path: isGroup
      ? `2/dm_conversations/${place}/messages`
      : `2/dm_conversations/with/${recipientExternalId}/messages`,
    scope: "dm.write",
    timeoutMs,
    body: {
      ...(text === "" ? {} : { text }),
      ...(mediaIds.length === 0 ? {} : { attachments: mediaIds.map((media_id) => ({ media_id })) }),
    },
  });
  if (!answer.ok) return outcomeOf(answer.failure, now());
  const data = wireOf(answer.body.data);
  const id = idOf(data?.dm_event_id);
  if (id === undefined) return { outcome: "unknown", code: "x-no-id" };
  const conversation = textOf(data?.dm_conversation_id);
  return {
    outcome: "sent",
    externalId: `dm:${id}`,
    sentAt: madeAt(id, now()),
    ...(conversation === undefined ? {} : { place: `dm:${conversation}` }),
  };
}
