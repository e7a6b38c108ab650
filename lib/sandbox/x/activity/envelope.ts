import { createHash } from "node:crypto";
import type { Dialect, XEvent } from "../model";
import type { SandboxWorld } from "../world";
import { chatPayload, messagePayload } from "./message-payloads";
import type { Occurrence } from "./occurrences";
import { deletePayload, postPayload } from "./post-payloads";
import type { Subscription } from "./subscription-store";

/** One event being told: its costly parts are made once, however many subscriptions and streams want it. */
export class Envelope {
  readonly #world: SandboxWorld;
  readonly #event: XEvent;
  readonly #bodies = new Map<string, string>();

  constructor(world: SandboxWorld, event: XEvent) {
    this.#world = world;
    this.#event = event;
  }

  /** The JSON text that goes out, without a line end. */
  text(occurrence: Occurrence, subscription: Subscription, dialect: Dialect): string {
    const head = JSON.stringify({
      event_uuid: eventUuid(occurrence, subjectOf(this.#event)),
      filter: subscription.filter,
      event_type: occurrence.type,
      ...(subscription.tag === undefined ? {} : { tag: subscription.tag }),
    });
    return `{"data":${head.slice(0, -1)},${this.#body(occurrence, dialect)}}}`;
  }

  #body(occurrence: Occurrence, dialect: Dialect): string {
    const isMessage = this.#event.kind === "dm.create";
    const key = isMessage ? occurrence.userId : `${occurrence.type === "post.delete"} ${dialect}`;
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const members = JSON.stringify(this.#members(occurrence, dialect));
    const body = members.slice(1, -1);
    this.#bodies.set(key, body);
    return body;
  }

  #members({ userId }: Occurrence, dialect: Dialect): object {
    const event = this.#event;
    switch (event.kind) {
      case "post.create":
      case "post.edit":
        return postPayload(this.#world, event.post, dialect);
      case "post.hide":
      case "post.delete":
        return deletePayload(this.#world, event.post, dialect);
      case "dm.create": {
        const { message } = event;
        return {
          payload: message.encrypted ? chatPayload(message) : messagePayload(this.#world, message, userId),
        };
      }
      case "oauth.revoke":
        return { payload: {} };
    }
  }
}

/** `oauth.revoke` has no filter and no subscription: the app is told. */
export function revokeText(userId: string, appId: string, at: number): string {
  const dateTime = new Date(at).toISOString().replace(/\.\d+Z$/, "+00:00");
  const uuid = signed64(`oauth.revoke ${userId} ${appId} ${at}`);
  const payload = { date_time: dateTime, user_id: userId, app_id: appId };
  return JSON.stringify({ data: { event_uuid: uuid, filter: {}, event_type: "oauth.revoke", payload } });
}

/** The same event has the same uuid on every way it takes; half of them are negative, as X's are. */
function eventUuid(occurrence: Occurrence, subjectId: string): string {
  return signed64(`${occurrence.type} ${occurrence.userId} ${subjectId}`);
}

function signed64(text: string): string {
  return createHash("sha256").update(text).digest().readBigInt64BE().toString();
}

function subjectOf(event: XEvent): string {
  switch (event.kind) {
    case "dm.create":
      return event.message.id;
    case "oauth.revoke":
      return event.userId;
    default:
      return event.post.id;
  }
}
