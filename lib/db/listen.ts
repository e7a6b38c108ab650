import { Client } from "pg";
import type { BellName } from "./bell";
import { poolConfig } from "./client";

const RETRY_MS = 1000;

/** Listens for bells on a connection of its own, and comes back after the database was away. */
export function listen(
  url: string,
  names: readonly BellName[],
  heard: (name: BellName) => void,
): { stop(): void } {
  let stopped = false;
  let client: Client | undefined;
  const open = async () => {
    if (stopped) return;
    const fresh = new Client(poolConfig(url, 1));
    client = fresh;
    fresh.on("notification", ({ channel }) => heard(channel.slice("caret_".length) as BellName));
    fresh.on("error", () => undefined);
    fresh.on("end", () => {
      if (!stopped) setTimeout(open, RETRY_MS).unref();
    });
    try {
      await fresh.connect();
      for (const name of names) await fresh.query(`listen "caret_${name}"`);
      for (const name of names) heard(name);
    } catch {
      await fresh.end().catch(() => undefined);
    }
  };
  void open();
  return {
    stop() {
      stopped = true;
      void client?.end().catch(() => undefined);
    },
  };
}
