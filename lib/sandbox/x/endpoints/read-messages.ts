import { type Answer, invalidRequest, json, problem, refuse } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import type { XDirectMessage } from "../model";
import { lowerBound, snowflake } from "../order";
import { presentMessages } from "../present-message";
import { directConversationId } from "../present-user";
import { forbidden } from "../problems";
import { param, userCaller, type XRequest } from "../router";
import { readView } from "../view";
import { keysetPage } from "./keyset";
import { intParam, pathId } from "./query-values";

const scopes = ["dm.read", "tweet.read", "users.read"];
const monthMs = 30 * 86_400_000;
const kinds = ["MessageCreate", "ParticipantsJoin", "ParticipantsLeave"];

/** Encrypted messages are never listed; neither is what the reader deleted or never took part in. */
export function mayRead(message: XDirectMessage | undefined, userId: string): message is XDirectMessage {
  if (!message || message.encrypted || message.hiddenFor?.includes(userId)) return false;
  return message.participantIds.includes(userId);
}

function wantsMessages(query: URLSearchParams): boolean {
  const types = query.get("event_types");
  if (types === null) return true;
  const asked = types.split(",");
  const wrong = asked.find((type) => !kinds.includes(type));
  if (wrong !== undefined)
    refuse(
      invalidRequest(
        `The \`event_types\` query parameter value [${wrong}] is not one of [${kinds.join(",")}]`,
      ),
    );
  return asked.includes("MessageCreate");
}

function answerMessages(house: House, request: XRequest, ids: readonly string[]): Answer {
  const { world } = house;
  const { query } = request;
  const { userId } = userCaller(request);
  const size = intParam(query, "max_results", 1, 100, 100);
  const from = wantsMessages(query) ? lowerBound(ids, snowflake(world.now() - monthMs, 0)) : ids.length;
  const range = { ids, from, to: ids.length };
  const keep = (id: string) => mayRead(world.messageById(id), userId);
  const page = keysetPage(range, size, query.get("pagination_token"), keep);
  const messages = page.ids.flatMap((id) => world.messageById(id) ?? []);
  const view = readView(query, request.dialect);
  const { data, includes, errors } = presentMessages(world, messages, view, userId);
  return json(200, {
    ...(data.length > 0 ? { data } : {}),
    ...(includes ? { includes } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    meta: {
      result_count: data.length,
      ...(page.nextToken ? { next_token: page.nextToken } : {}),
      ...(page.previousToken ? { previous_token: page.previousToken } : {}),
    },
  });
}

function oneMessage(house: House, request: XRequest): Answer {
  const { userId } = userCaller(request);
  const message = house.world.messageById(pathId(param(request, "event_id"), "event_id"));
  if (!mayRead(message, userId))
    return problem(404, `Could not find dm_event with id: [${param(request, "event_id")}].`);
  const view = readView(request.query, request.dialect);
  const { data, includes, errors } = presentMessages(house.world, [message], view, userId);
  return json(200, {
    data: data[0],
    ...(includes ? { includes } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  });
}

function deleteMessage(house: House, request: XRequest): Answer {
  const { userId } = userCaller(request);
  const message = house.world.messageById(pathId(param(request, "event_id"), "event_id"));
  if (!mayRead(message, userId)) return problem(404, "Not Found");
  house.world.putMessage({ ...message, hiddenFor: [...(message.hiddenFor ?? []), userId] });
  return json(200, { data: { deleted: true } });
}

function mediaBytes(house: House, request: XRequest): Answer {
  const { userId } = userCaller(request);
  const message = house.world.messageById(param(request, "dm_id"));
  const media = house.world.media.byId(param(request, "media_id"));
  if (!mayRead(message, userId) || !media || !message.mediaKeys.includes(media.key))
    return forbidden("You are not permitted to access this media.");
  const bytes = house.world.media.readBytes(media.id);
  if (!bytes) return problem(404, "Not Found");
  return {
    status: 200,
    bytes,
    headers: { "content-type": media.type, "cache-control": "private, no-store" },
  };
}

/** The four lookups of unencrypted direct messages, 30 days back, and their media. */
export function mountReadMessages(house: House): void {
  const { router, world } = house;
  const access = { auth: "user", scopes, limit: limits.readMessages } as const;
  router.route("GET", "/2/dm_events", access, (request) =>
    answerMessages(house, request, world.messages.byParticipant(userCaller(request).userId)),
  );
  router.route("GET", "/2/dm_events/:event_id", access, (request) => oneMessage(house, request));
  router.route("GET", "/2/dm_conversations/with/:participant_id/dm_events", access, (request) => {
    const other = pathId(param(request, "participant_id"), "participant_id");
    const id = directConversationId(userCaller(request).userId, other);
    return answerMessages(house, request, world.messages.byConversation(id));
  });
  router.route("GET", "/2/dm_conversations/:id/dm_events", access, (request) =>
    answerMessages(house, request, world.messages.byConversation(param(request, "id"))),
  );
  const erase = { auth: "user", scopes: ["dm.read", "dm.write"], limit: limits.deleteMessage } as const;
  router.route("DELETE", "/2/dm_events/:event_id", erase, (request) => deleteMessage(house, request));
  const download = { auth: "user", scopes: ["dm.read"] } as const;
  router.route("GET", "/2/dm_conversations/media/:dm_id/:media_id/:resource_id", download, (request) =>
    mediaBytes(house, request),
  );
}
