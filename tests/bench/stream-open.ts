import { setTimeout as wait } from "node:timers/promises";
import type { TestHouse } from "../support/house";

/** Resolves once the worker has subscribed and opened its activity stream: from then on it listens. */
export async function streamIsOpen(house: TestHouse): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const answer = await fetch(`${house.sandboxUrl}/sandbox/requests`);
    const { data } = (await answer.json()) as { data: { path?: string; endpoint?: string }[] };
    if (data.some((request) => JSON.stringify(request).includes("/2/activity/stream"))) return wait(1000);
    await wait(200);
  }
  throw new Error("the worker opened no activity stream within a minute");
}
