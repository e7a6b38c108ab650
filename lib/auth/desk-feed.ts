import { ChangeFeed } from "@/lib/live/change-feed";
import { deskProcess } from "./desk-process";

const kept = globalThis as typeof globalThis & { caretFeed?: Promise<ChangeFeed> };

/** The one reader of the change feed in this web process; kept over reloads of modules. */
export function deskFeed(): Promise<ChangeFeed> {
  kept.caretFeed ??= start().catch((error: unknown) => {
    delete kept.caretFeed;
    throw error;
  });
  return kept.caretFeed;
}

async function start(): Promise<ChangeFeed> {
  const desk = await deskProcess();
  const feed = await ChangeFeed.start(desk.ctx({ type: "system", task: "live" }), desk.url);
  // Open streams would keep the server from ending.
  process.once("SIGTERM", () => feed.stop());
  return feed;
}
