import { drawPicture } from "../draw-picture";
import { english } from "./english";
import { french, german } from "./german-french";
import { portuguese, spanish } from "./iberian";
import { others, polish } from "./polish";
import type { MondayThread, MondayTurn } from "./threads";
import { unmentioned } from "./unmentioned";

const BRAND = "NorthwindHelp";
const MONDAY: readonly MondayThread[] = [
  ...english,
  ...german,
  ...french,
  ...spanish,
  ...portuguese,
  ...polish,
  ...others,
  ...unmentioned,
];

interface Timed {
  thread: MondayThread;
  turn: MondayTurn;
}

/** Writes the demo brand's Monday into the sandbox in the order it happened, as people did in X's own app. Answers how many turns. */
export async function playMonday(sandboxUrl: string): Promise<number> {
  const send = sender(sandboxUrl);
  for (const { turns: _, ...person } of MONDAY) await send("/sandbox/users", person);
  const last = new Map<string, string>();
  const now = Date.now();
  const turns = MONDAY.flatMap((thread): Timed[] => thread.turns.map((turn) => ({ thread, turn })));
  turns.sort((a, b) => b.turn.minutesAgo - a.turn.minutesAgo);
  for (const { thread, turn } of turns) {
    const at = new Date(now - turn.minutesAgo * 60_000).toISOString();
    const picture = turn.picture ? { mediaUrl: dataUrl(await drawPicture(turn.picture)) } : {};
    const ours = turn.by === "us" || turn.by === "us-dm";
    if (turn.by === "them-dm" || turn.by === "us-dm") {
      const [from, to] = ours ? [BRAND, thread.username] : [thread.username, BRAND];
      await send("/sandbox/messages", { from, to, text: turn.text, at, ...picture });
      continue;
    }
    const inReplyTo = turn.isNew ? undefined : last.get(thread.username);
    const body = { as: ours ? BRAND : thread.username, text: turn.text, at, ...picture };
    const { id } = await send("/sandbox/posts", { ...body, ...(inReplyTo ? { inReplyTo } : {}) });
    last.set(thread.username, id);
  }
  return turns.length;
}

function sender(sandboxUrl: string): (path: string, body: unknown) => Promise<{ id: string }> {
  return async (path, body) => {
    const answer = await fetch(`${sandboxUrl}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok)
      throw new Error(`the sandbox answered ${answer.status} on ${path}: ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
}

function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}
