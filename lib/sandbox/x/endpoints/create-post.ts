import { publish, publishEdit, remove, setHidden } from "../acts";
import { type Answer, invalidRequest, json, refuse } from "../answers";
import { composePost, type PostDraft } from "../compose-post";
import type { House } from "../gate";
import { limits } from "../limits";
import type { XUser } from "../model";
import { forbidden, texts, unauthorized } from "../problems";
import { bodyObject, param, userCaller, type XRequest } from "../router";
import { wireText } from "../wire-text";
import { readCreatePost } from "./post-body";
import { answerable, checkCashtags, checkDuplicate, checkLength, editable, postMedia } from "./post-rules";
import { pathId } from "./query-values";

const scopes = ["tweet.read", "tweet.write", "users.read"];

export function callingUser(house: House, request: XRequest): XUser {
  return house.world.userById(userCaller(request).userId) ?? refuse(unauthorized());
}

function createPost(house: House, request: XRequest): Answer {
  const { world } = house;
  const author = callingUser(house, request);
  const body = readCreatePost(request.body);
  const text = (body.text ?? "").normalize("NFC").replace(/\0/gu, "");
  if (body.quote_tweet_id !== undefined && author.plan !== "enterprise")
    refuse(forbidden(texts.quoteNotAllowed));
  if (body.quote_tweet_id !== undefined && world.postById(body.quote_tweet_id)?.deletedAt !== undefined)
    refuse(forbidden(texts.targetGone));
  const previous = body.edit_options
    ? editable(world, author, body.edit_options.previous_post_id)
    : undefined;
  const answeredId = body.reply?.in_reply_to_tweet_id ?? previous?.inReplyToPostId;
  const answered = answeredId === undefined ? undefined : answerable(world, author, answeredId);
  checkLength(world, author, text, answered);
  checkCashtags(author, text);
  const at = world.now();
  const draft: PostDraft = {
    id: world.idAt(at),
    author,
    text,
    at,
    source: "api",
    answered,
    quotedId: body.quote_tweet_id,
    excluded: body.reply?.exclude_reply_user_ids ?? [],
    autoPrefix: body.reply?.auto_populate_reply_metadata !== false,
    mediaKeys: body.media ? postMedia(world, author, body.media.media_ids) : [],
    replySettings: body.reply_settings ?? "everyone",
  };
  if (draft.mediaKeys?.length === 0) checkDuplicate(world, composePost(world, draft));
  const post = previous ? publishEdit(world, previous, draft) : publish(world, draft);
  // The live service answers the old name with an empty id, whatever the vocabulary.
  return json(201, {
    data: { id: post.id, text: wireText(world, post.text, post.id).text, edit_history_tweet_ids: [""] },
  });
}

function deletePost(house: House, request: XRequest): Answer {
  const author = callingUser(house, request);
  const post = house.world.postById(pathId(param(request, "id")));
  if (!post || post.deletedAt !== undefined) return json(200, { data: { deleted: false } });
  if (post.authorId !== author.id) return forbidden("You are not authorized to delete this Tweet.");
  remove(house.world, post, "api");
  return json(200, { data: { deleted: true } });
}

function hideReply(house: House, request: XRequest): Answer {
  const { world } = house;
  const owner = callingUser(house, request);
  const { hidden } = bodyObject(request);
  if (typeof hidden !== "boolean")
    return invalidRequest("$.hidden: is missing but it is required", { hidden: [] });
  const post = world.postById(pathId(param(request, "tweet_id"), "tweet_id"));
  if (!post || post.deletedAt !== undefined)
    return forbidden("This Tweet does not exist or is not visible to you.");
  const root = world.postById(post.conversationId);
  if (root?.authorId !== owner.id || post.id === root.id)
    return forbidden("You can only hide replies in conversations that you started.");
  if (post.hidden !== hidden) setHidden(world, post, hidden, owner);
  return json(200, { data: { hidden } });
}

/** Writing, editing, deleting and hiding posts; likes are refused to self-serve accounts as X does. */
export function mountPosts(house: House): void {
  const { router } = house;
  router.route("POST", "/2/tweets", { auth: "user", scopes, limit: limits.createPost }, (request) =>
    createPost(house, request),
  );
  router.route("DELETE", "/2/tweets/:id", { auth: "user", scopes, limit: limits.deletePost }, (request) =>
    deletePost(house, request),
  );
  const moderate = ["tweet.read", "tweet.moderate.write", "users.read"];
  router.route(
    "PUT",
    "/2/tweets/:tweet_id/hidden",
    { auth: "user", scopes: moderate, limit: limits.hide },
    (request) => hideReply(house, request),
  );
}
