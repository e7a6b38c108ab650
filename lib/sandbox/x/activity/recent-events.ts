import type { XEvent } from "../model";
import type { SandboxWorld } from "../world";

/** What happened between two instants (milliseconds, both included), oldest first, as far as it still exists. */
export function eventsBetween(world: SandboxWorld, from: number, to: number): XEvent[] {
  const events: XEvent[] = [];
  const entries = world.ledger.all();
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i];
    if (entry === undefined || entry.at < from) break;
    if (entry.at > to) continue;
    const event = eventOf(world, entry.kind, entry.externalId, entry.editOf);
    if (event !== undefined) events.push(event);
  }
  return events.reverse();
}

function eventOf(
  world: SandboxWorld,
  kind: string,
  id: string,
  editOf: string | undefined,
): XEvent | undefined {
  if (kind === "dm") {
    const message = world.messageById(id);
    return message === undefined ? undefined : { kind: "dm.create", message };
  }
  const post = world.postById(id);
  if (post === undefined) return undefined;
  if (kind === "delete") return { kind: "post.delete", post };
  if (kind !== "post" || post.deletedAt !== undefined) return undefined;
  return editOf === undefined
    ? { kind: "post.create", post }
    : { kind: "post.edit", post, previousId: editOf };
}
