import type { AccountRef, WireEvent } from "../../channel";
import { foldChat, foldLegacyMessage } from "./fold-message";
import { foldPost } from "./fold-post";
import { readIncludes } from "./includes";
import { idOf, textOf, type Wire, wireOf, wiresOf } from "./wire";

const quiet =
  /^(profile\.|news\.|follow\.|like\.|mute\.|block\.|spaces\.|broadcast\.|chat\.(conversation|update)|dm\.(read|indicate_typing)$|post\.repost\.)/;

/** One event of the X Activity API, from its stream or by webhook. */
export function foldActivity(account: AccountRef, event: Wire): WireEvent[] {
  const type = textOf(event.event_type) ?? "";
  const payload = wireOf(event.payload) ?? {};
  const includes = readIncludes(event.includes);
  switch (type) {
    case "post.create":
    case "post.mention.create":
    case "post.reply.create":
    case "post.quote.create":
      return [foldPost(account, payload, includes, type)];
    case "post.delete": {
      const id = idOf(payload.id);
      if (id === undefined) return [{ type: "unreadable", reason: "x-delete-without-id" }];
      return [{ type: "removed", externalId: `post:${id}`, reason: "deleted" }];
    }
    case "dm.received":
    case "dm.sent": {
      const people = Object.values(wireOf(payload.users) ?? {});
      const withPeople = readIncludes({ users: people });
      const messages = wiresOf(payload.direct_message_events);
      if (messages.length === 0) return [{ type: "unreadable", reason: "x-message-event-empty" }];
      return messages.map((message) => foldLegacyMessage(account, message, withPeople));
    }
    case "chat.received":
    case "chat.sent":
      return [foldChat(account, payload, includes)];
    case "oauth.revoke": {
      const userId = idOf(payload.user_id);
      if (userId === undefined) return [{ type: "unreadable", reason: "x-revoke-without-person" }];
      return [{ type: "revoked", accountExternalId: userId }];
    }
    default:
      if (quiet.test(type)) return [{ type: "ignored", what: type }];
      return [{ type: "unreadable", reason: "x-event-of-unknown-type" }];
  }
}
