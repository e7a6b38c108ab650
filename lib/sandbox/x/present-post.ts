import type { XPost } from "./model";
import { isLongWriter } from "./people";
import { type View, words } from "./view";
import { postTexts } from "./wire-text";
import type { SandboxWorld } from "./world";

type Wire = Record<string, unknown>;

/** How long and how often a post may be edited. */
export const editWindowMs = 3_600_000;
export const maxEdits = 5;

export interface Reference {
  type: "replied_to" | "quoted" | "retweeted";
  id: string;
}

export function referencesOf(post: XPost): Reference[] {
  const references: Reference[] = [];
  if (post.repostedPostId) references.push({ type: "retweeted", id: post.repostedPostId });
  if (post.quotedPostId) references.push({ type: "quoted", id: post.quotedPostId });
  if (post.inReplyToPostId) references.push({ type: "replied_to", id: post.inReplyToPostId });
  return references;
}

const asked = (view: View, field: string, ...expansions: string[]) =>
  view.post.has(field) || expansions.some((expansion) => view.expansions.has(expansion));

function editControls(world: SandboxWorld, post: XPost): Wire {
  const first = world.postById(post.editHistoryIds[0] ?? post.id) ?? post;
  const until = first.createdAt + editWindowMs;
  const author = world.userById(post.authorId);
  const left = Math.max(0, maxEdits - (post.editHistoryIds.length - 1));
  const answersOther = post.inReplyToUserId !== undefined && post.inReplyToUserId !== post.authorId;
  return {
    edits_remaining: left,
    is_edit_eligible: author !== undefined && isLongWriter(author) && !answersOther,
    editable_until: new Date(until).toISOString(),
  };
}

function metrics(post: XPost, view: View): Wire {
  return {
    [words(view.dialect).reposts]: post.reposts,
    reply_count: post.replies,
    like_count: post.likes,
    quote_count: post.quotes,
    bookmark_count: 0,
    impression_count: post.views,
  };
}

/** A post object with the fields asked for; `id`, `text` and the edit history always. */
export function presentPost(world: SandboxWorld, post: XPost, view: View): Wire {
  const name = words(view.dialect);
  const { short, note } = postTexts(world, post);
  const wire: Wire = { id: post.id, text: short.text, [name.editHistory]: post.editHistoryIds };
  if (asked(view, "author_id", "author_id", "referenced_tweets.id.author_id")) wire.author_id = post.authorId;
  if (view.post.has("conversation_id")) wire.conversation_id = post.conversationId;
  if (view.post.has("created_at")) wire.created_at = new Date(post.createdAt).toISOString();
  if (view.post.has("lang")) wire.lang = post.language;
  if (view.post.has("reply_settings")) wire.reply_settings = post.replySettings;
  if (view.post.has("source") && post.source === "native") wire.source = "Twitter Web App";
  if (view.post.has("possibly_sensitive")) wire.possibly_sensitive = false;
  if (view.post.has("public_metrics")) wire.public_metrics = metrics(post, view);
  if (view.post.has("edit_controls")) wire.edit_controls = editControls(world, post);
  if (view.post.has("display_text_range"))
    wire.display_text_range = [
      Array.from(post.text.slice(0, post.prefixLength ?? 0)).length,
      Array.from(short.text).length,
    ];
  if (asked(view, "entities", "entities.mentions.username") && short.entities) wire.entities = short.entities;
  if (view.post.has(name.note) && note) {
    wire[name.note] = note.entities ? { text: note.text, entities: note.entities } : { text: note.text };
  }
  if (post.inReplyToUserId && asked(view, "in_reply_to_user_id", "in_reply_to_user_id"))
    wire.in_reply_to_user_id = post.inReplyToUserId;
  const references = referencesOf(post);
  const expandedReferences = [...view.expansions].some((expansion) =>
    expansion.startsWith(name.expandReferences),
  );
  if (references.length > 0 && (view.post.has(name.references) || expandedReferences))
    wire[name.references] = references;
  if (post.mediaKeys.length > 0 && asked(view, "attachments", "attachments.media_keys"))
    wire.attachments = { media_keys: post.mediaKeys };
  return wire;
}
