import type { XDirectMessage } from "./model";
import { insertId } from "./order";

const none: readonly string[] = [];

/** Direct messages, listed per participant and per conversation, oldest first. */
export class MessageStore {
  readonly #byId = new Map<string, XDirectMessage>();
  readonly #byParticipant = new Map<string, string[]>();
  readonly #byConversation = new Map<string, string[]>();

  get size(): number {
    return this.#byId.size;
  }
  get(id: string): XDirectMessage | undefined {
    return this.#byId.get(id);
  }
  all(): IterableIterator<XDirectMessage> {
    return this.#byId.values();
  }

  put(message: XDirectMessage): void {
    const isNew = !this.#byId.has(message.id);
    this.#byId.set(message.id, message);
    if (!isNew) return;
    for (const userId of message.participantIds) file(this.#byParticipant, userId, message.id);
    file(this.#byConversation, message.conversationId, message.id);
  }

  byParticipant(userId: string): readonly string[] {
    return this.#byParticipant.get(userId) ?? none;
  }
  byConversation(id: string): readonly string[] {
    return this.#byConversation.get(id) ?? none;
  }
}

function file(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) insertId(ids, id);
  else map.set(key, [id]);
}
