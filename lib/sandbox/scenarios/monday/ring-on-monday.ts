interface MondayCall {
  from: string | null;
  minutesAgo: number;
  outcome: "missed" | "finished";
  talkSeconds: number;
}

/** Who rang the care line: one to call back, one without a number, two whose notes are yet to be written. */
const CALLS: readonly MondayCall[] = [
  { from: "+1 202 555 0134", minutesAgo: 52, outcome: "finished", talkSeconds: 260 },
  { from: null, minutesAgo: 31, outcome: "missed", talkSeconds: 0 },
  { from: "+44 20 7946 0958", minutesAgo: 17, outcome: "finished", talkSeconds: 95 },
  { from: "+372 5555 1234", minutesAgo: 4, outcome: "missed", talkSeconds: 0 },
];

const PATIENCE_MS = 180_000;
const LOOK_MS = 1000;

/** Rings as the demo brand's Monday had it, once the desk is ready to hear it. Answers how many calls. */
export async function ringOnMonday(sandboxUrl: string, deskUrl: string): Promise<number> {
  await untilReady(deskUrl);
  const now = Date.now();
  for (const { from, minutesAgo, outcome, talkSeconds } of CALLS) {
    const at = new Date(now - minutesAgo * 60_000).toISOString();
    await fetch(`${sandboxUrl}/sandbox/calls`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ from, outcome, durationSeconds: talkSeconds, at }),
    });
  }
  return CALLS.length;
}

async function untilReady(deskUrl: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const ready = await fetch(new URL("/api/ready", deskUrl)).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
