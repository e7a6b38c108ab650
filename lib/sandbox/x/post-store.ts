import type { XPost } from "./model";
import { insertId, removeId } from "./order";

const none: readonly string[] = [];

/** Posts with one sorted list of ids per author, mentioned name, conversation, quoted and answered post. */
export class PostStore {
  readonly #byId = new Map<string, XPost>();
  readonly #live: string[] = [];
  readonly #byAuthor = new Map<string, string[]>();
  readonly #byMention = new Map<string, string[]>();
  readonly #byConversation = new Map<string, string[]>();
  readonly #byQuoted = new Map<string, string[]>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): XPost | undefined {
    return this.#byId.get(id);
  }

  all(): IterableIterator<XPost> {
    return this.#byId.values();
  }

  /** Files a new post, or puts a changed one in place of the same id. */
  put(post: XPost): void {
    const before = this.#byId.get(post.id);
    this.#byId.set(post.id, post);
    const listed = post.deletedAt === undefined && post.supersededById === undefined;
    if (before && !listed) this.#unlist(before);
    if (listed) this.#list(post);
    if (!before && post.deletedAt === undefined) this.#count(post, 1);
    else if (before && before.deletedAt === undefined && post.deletedAt !== undefined) this.#count(post, -1);
  }

  /** Ids of what is neither deleted nor superseded, oldest first. */
  live(): readonly string[] {
    return this.#live;
  }
  byAuthor(userId: string): readonly string[] {
    return this.#byAuthor.get(userId) ?? none;
  }
  byMention(username: string): readonly string[] {
    return this.#byMention.get(username.toLowerCase()) ?? none;
  }
  byConversation(id: string): readonly string[] {
    return this.#byConversation.get(id) ?? none;
  }
  byQuoted(id: string): readonly string[] {
    return this.#byQuoted.get(id) ?? none;
  }

  #lists(post: XPost): [Map<string, string[]>, string][] {
    const lists: [Map<string, string[]>, string][] = [
      [this.#byAuthor, post.authorId],
      [this.#byConversation, post.conversationId],
    ];
    for (const name of new Set(post.mentionedUsernames)) lists.push([this.#byMention, name.toLowerCase()]);
    if (post.quotedPostId) lists.push([this.#byQuoted, post.quotedPostId]);
    return lists;
  }

  #list(post: XPost): void {
    insertId(this.#live, post.id);
    for (const [map, key] of this.#lists(post)) {
      const ids = map.get(key);
      if (ids) insertId(ids, post.id);
      else map.set(key, [post.id]);
    }
  }

  #unlist(post: XPost): void {
    removeId(this.#live, post.id);
    for (const [map, key] of this.#lists(post)) {
      const ids = map.get(key);
      if (ids) removeId(ids, post.id);
    }
  }

  /** An edit is not a further reply or quote: only the first of a chain counts. */
  #count(post: XPost, by: number): void {
    if ((post.editHistoryIds[0] ?? post.id) !== post.id) return;
    const answered = post.inReplyToPostId ? this.#byId.get(post.inReplyToPostId) : undefined;
    if (answered) answered.replies += by;
    const quoted = post.quotedPostId ? this.#byId.get(post.quotedPostId) : undefined;
    if (quoted) quoted.quotes += by;
    const reposted = post.repostedPostId ? this.#byId.get(post.repostedPostId) : undefined;
    if (reposted) reposted.reposts += by;
  }
}
