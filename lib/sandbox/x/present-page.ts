import type { XPost } from "./model";
import { notAuthorized, notFound, type PartialError } from "./partial-errors";
import { presentMedia } from "./present-media";
import { presentPost, referencesOf } from "./present-post";
import { presentUser } from "./present-user";
import { type View, words } from "./view";
import { visibilityOf } from "./visibility";
import type { SandboxWorld } from "./world";

type Wire = Record<string, unknown>;

export interface Presented {
  data: Wire[];
  includes: Wire | undefined;
  errors: PartialError[];
}

/** Collects what posts, people and media a page refers to, each once. */
class Includes {
  readonly #users = new Map<string, Wire>();
  readonly #posts = new Map<string, Wire>();
  readonly #media = new Map<string, Wire>();
  readonly errors: PartialError[] = [];

  constructor(
    readonly world: SandboxWorld,
    readonly view: View,
    readonly viewerId: string | undefined,
  ) {}

  user(id: string | undefined): void {
    const user = id === undefined ? undefined : this.world.userById(id);
    if (user && !this.#users.has(user.id))
      this.#users.set(user.id, presentUser(this.world, user, this.view, this.viewerId));
  }

  userNamed(username: string): void {
    this.user(this.world.userByUsername(username)?.id);
  }

  media(keys: readonly string[], messageId?: string): void {
    for (const key of keys) {
      const media = this.world.mediaByKey(key);
      if (media && !this.#media.has(key))
        this.#media.set(key, presentMedia(this.world, media, this.view, messageId));
    }
  }

  /** The post when the viewer may see it; else an entry in `errors`. */
  post(id: string, parameter: string): XPost | undefined {
    const post = this.world.postById(id);
    const visibility = visibilityOf(this.world, post, this.viewerId);
    if (visibility === "visible" && post) {
      if (!this.#posts.has(id)) this.#posts.set(id, presentPost(this.world, post, this.view));
      return post;
    }
    if (!this.errors.some((error) => error.resource_id === id))
      this.errors.push(
        (visibility === "missing" ? notFound : notAuthorized)(this.view.dialect, "tweet", id, parameter),
      );
    return undefined;
  }

  wire(): Wire | undefined {
    const wire: Wire = {};
    if (this.#users.size > 0) wire.users = [...this.#users.values()];
    if (this.#posts.size > 0) wire[words(this.view.dialect).includes] = [...this.#posts.values()];
    if (this.#media.size > 0) wire.media = [...this.#media.values()];
    return Object.keys(wire).length > 0 ? wire : undefined;
  }
}

export function newIncludes(world: SandboxWorld, view: View, viewerId: string | undefined): Includes {
  return new Includes(world, view, viewerId);
}

function expandPost(includes: Includes, post: XPost): void {
  const { expansions, dialect } = includes.view;
  const name = words(dialect);
  if (expansions.has("author_id")) includes.user(post.authorId);
  if (expansions.has("in_reply_to_user_id")) includes.user(post.inReplyToUserId);
  if (expansions.has("entities.mentions.username"))
    for (const username of post.mentionedUsernames) includes.userNamed(username);
  if (expansions.has("attachments.media_keys")) includes.media(post.mediaKeys);
  if (expansions.has(name.editHistory))
    for (const id of post.editHistoryIds) includes.post(id, name.editHistory);
  const references = [...expansions].some((expansion) => expansion.startsWith(name.expandReferences));
  if (!references) return;
  for (const reference of referencesOf(post)) {
    const other = includes.post(reference.id, name.expandReferences);
    if (!other) continue;
    if (expansions.has("referenced_tweets.id.author_id")) includes.user(other.authorId);
    if (expansions.has("referenced_tweets.id.attachments.media_keys")) includes.media(other.mediaKeys);
  }
}

/** Posts with their `includes` and the `errors` of what they refer to. */
export function presentPosts(
  world: SandboxWorld,
  posts: readonly XPost[],
  view: View,
  viewerId: string | undefined,
): Presented {
  const includes = newIncludes(world, view, viewerId);
  for (const post of posts) expandPost(includes, post);
  return {
    data: posts.map((post) => presentPost(world, post, view)),
    includes: includes.wire(),
    errors: includes.errors,
  };
}
