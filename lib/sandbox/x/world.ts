import { MailStore, type SandboxMail } from "../mail/mail-store";
import { Journal } from "./journal";
import { type Effect, Ledger } from "./ledger";
import { MediaStore } from "./media-store";
import { MessageStore } from "./message-store";
import type { World, XDirectMessage, XEvent, XMedia, XPost, XUser } from "./model";
import { snowflake } from "./order";
import { newUser } from "./people";
import { PostStore } from "./post-store";
import { isWorldEntry, type WorldEntry } from "./world-entry";

export interface WorldOptions {
  /** Where the journal and the media lie; left out nothing survives the process. */
  dataDir?: string | undefined;
  now?: () => number;
}

/** Everything there is in the sandbox's X: in memory, journalled, and told to whoever subscribed. */
export class SandboxWorld implements World {
  readonly ledger = new Ledger();
  readonly posted = new PostStore();
  readonly messages = new MessageStore();
  readonly mails = new MailStore();
  readonly media: MediaStore;
  /** Where pictures are served from; set once the port is known. */
  baseUrl = "";
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #users = new Map<string, XUser>();
  readonly #userIds = new Map<string, string>();
  readonly #rooms = new Map<string, unknown>();
  readonly #changedRooms = new Set<string>();
  readonly #listeners = new Set<(event: XEvent) => void>();
  readonly #sequences = new Map<number, number>();
  #events: XEvent[] = [];
  #flushing = false;
  #scheduled = false;

  constructor(options: WorldOptions = {}) {
    this.#now = options.now ?? Date.now;
    this.#journal = new Journal(options.dataDir);
    this.media = new MediaStore(options.dataDir);
    let lines = 0;
    for (const line of this.#journal.load()) {
      lines += 1;
      if (isWorldEntry(line)) this.#apply(line);
    }
    if (lines > 2 * this.#size() + 1000) this.#journal.replace(this.#snapshot());
  }

  now(): number {
    return this.#now();
  }
  nextId(): string {
    return this.idAt(this.#now());
  }

  /** An id that sorts by `at`, as X's do; unique also for posts dated back. */
  idAt(at: number): string {
    const ms = Math.trunc(at);
    for (;;) {
      const sequence = this.#sequences.get(ms) ?? 0;
      if (this.#sequences.size > 50_000) this.#sequences.clear();
      this.#sequences.set(ms, sequence + 1);
      const id = snowflake(ms, sequence);
      if (!this.posted.get(id) && !this.messages.get(id) && !this.#users.has(id) && !this.media.byId(id))
        return id;
    }
  }

  userById(id: string): XUser | undefined {
    return this.#users.get(id);
  }
  userByUsername(username: string): XUser | undefined {
    const id = this.#userIds.get(username.toLowerCase());
    return id === undefined ? undefined : this.#users.get(id);
  }
  users(): IterableIterator<XUser> {
    return this.#users.values();
  }
  ensureUser(username: string): XUser {
    const known = this.userByUsername(username);
    if (known) return known;
    const user = newUser(username, this.nextId(), this.now());
    this.putUser(user);
    return user;
  }
  putUser(user: XUser): void {
    this.#record({ t: "user", user });
  }

  postById(id: string): XPost | undefined {
    return this.posted.get(id);
  }
  messageById(id: string): XDirectMessage | undefined {
    return this.messages.get(id);
  }
  mediaByKey(key: string): XMedia | undefined {
    return this.media.byKey(key);
  }
  *posts(): Iterable<XPost> {
    const ids = this.posted.live();
    for (let i = ids.length - 1; i >= 0; i -= 1) {
      const post = this.posted.get(ids[i] ?? "");
      if (post) yield post;
    }
  }

  /** Journals a new or changed post; with an effect it is in the ledger, with an event the streams tell it. */
  putPost(post: XPost, effect?: Effect, event?: XEvent): void {
    this.#record({ t: "post", post }, effect, event);
  }
  putMessage(message: XDirectMessage, effect?: Effect): void {
    this.#record({ t: "message", message }, effect, effect ? { kind: "dm.create", message } : undefined);
  }
  putMedia(media: XMedia, effect?: Effect): void {
    this.#record({ t: "media", media }, effect);
  }
  /** An effect outside X and mail: a booking, a parcel. */
  putEffect(effect: Effect): void {
    this.#record({ t: "effect" }, effect);
  }
  putMail(mail: SandboxMail, effect: Effect): void {
    this.#record({ t: "mail", mail }, effect);
  }
  tell(event: XEvent): void {
    this.#events.push(event);
    this.#schedule();
  }

  read<T>(room: string): T | undefined {
    return this.#rooms.get(room) as T | undefined;
  }
  write<T>(room: string, value: T): void {
    this.#rooms.set(room, value);
    this.#changedRooms.add(room);
    this.#schedule();
  }

  subscribe(listener: (event: XEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hands what happened to the operating system, then to the listeners, in order. */
  flush(): void {
    for (const room of this.#changedRooms)
      this.#journal.append({ t: "room", room, value: this.#rooms.get(room) });
    this.#changedRooms.clear();
    this.#journal.flush();
    if (this.#flushing) return;
    this.#flushing = true;
    for (let event = this.#events.shift(); event; event = this.#events.shift()) {
      for (const listener of this.#listeners) this.#hand(event, listener);
    }
    this.#events = [];
    this.#flushing = false;
  }

  /** One listener's failure is said, and neither stops the others nor the request that caused the event. */
  #hand(event: XEvent, listener: (event: XEvent) => void): void {
    try {
      listener(event);
    } catch (error) {
      process.stderr.write(
        `sandbox: ${event.kind}: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
    }
  }

  close(): void {
    this.flush();
    this.#listeners.clear();
    this.#journal.close();
  }

  #record(entry: WorldEntry, effect?: Effect, event?: XEvent): void {
    const whole = effect ? { ...entry, ledger: this.ledger.next(effect, this.now()) } : entry;
    this.#apply(whole);
    this.#journal.append(whole);
    if (event) this.#events.push(event);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.flush();
    });
  }

  #apply(entry: WorldEntry): void {
    if (entry.ledger) this.ledger.add(entry.ledger);
    switch (entry.t) {
      case "user": {
        const before = this.#users.get(entry.user.id);
        if (before) this.#userIds.delete(before.username.toLowerCase());
        this.#users.set(entry.user.id, entry.user);
        this.#userIds.set(entry.user.username.toLowerCase(), entry.user.id);
        break;
      }
      case "post":
        this.posted.put(entry.post);
        break;
      case "message":
        this.messages.put(entry.message);
        break;
      case "media":
        this.media.put(entry.media);
        break;
      case "mail":
        this.mails.put(entry.mail);
        break;
      case "room":
        this.#rooms.set(entry.room, entry.value);
        break;
      case "effect":
        break;
    }
  }

  #size(): number {
    return this.posted.size + this.messages.size + this.mails.size + this.#users.size + this.ledger.length;
  }

  *#snapshot(): Generator<WorldEntry> {
    for (const ledger of this.ledger.all()) yield { t: "effect", ledger };
    for (const user of this.#users.values()) yield { t: "user", user };
    for (const media of this.media.all()) yield { t: "media", media };
    for (const post of this.posted.all())
      yield { t: "post", post: { ...post, replies: 0, quotes: 0, reposts: 0 } };
    for (const message of this.messages.all()) yield { t: "message", message };
    for (const mail of this.mails.all()) yield { t: "mail", mail };
    for (const [room, value] of this.#rooms) yield { t: "room", room, value };
  }
}
