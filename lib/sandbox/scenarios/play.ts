import { actAtDesk } from "./act-at-desk";
import { answerAtDesk } from "./answer-at-desk";
import type { Outside } from "./outside";
import { sameAtDesk } from "./same-at-desk";
import type { Scenario, Step } from "./scenario";
import { takeUpAtDesk } from "./take-up-at-desk";
import { writeAtDesk } from "./write-at-desk";
import { writeFirst } from "./write-first";

export interface PlayOptions {
  outside: Outside;
  deskUrl: string;
  /** How many story seconds pass in one. */
  speed: number;
  /** Whether the story's own answers are given; else it waits for whoever sits at the desk. */
  answers: boolean;
  signal: AbortSignal;
  onStep(index: number, step: Step): void;
}

const LOOK_EVERY_MS = 250;
const DESK_PATIENCE_MS = 20_000;
/** The search shows nothing younger than its lag, and is asked in turns. */
const LISTENING_PATIENCE_MS = 120_000;

/** Plays a story from its first step to its last. Throws when it is stopped or an answer doesn't come in time. */
export async function play(scenario: Scenario, options: PlayOptions): Promise<void> {
  const { outside, speed, signal } = options;
  for (const person of scenario.people) await outside.introduce(person);
  const kept = new Map<string, string>();
  let since = await outside.newestEntry();
  for (const [index, step] of scenario.steps.entries()) {
    await pause((step.afterSeconds * 1000) / speed, signal);
    options.onStep(index, step);
    since = await take(step, kept, since, options);
  }
}

async function take(
  step: Step,
  kept: Map<string, string>,
  since: number,
  options: PlayOptions,
): Promise<number> {
  const { outside } = options;
  switch (step.do) {
    case "post": {
      const inReplyTo = step.inReplyTo ? kept.get(step.inReplyTo) : undefined;
      const id = await outside.post(step.as, step.text, {
        ...(inReplyTo ? { inReplyTo } : {}),
        ...(step.picture ? { picture: step.picture } : {}),
      });
      if (step.keep) kept.set(step.keep, id);
      return since;
    }
    case "boost":
      await outside.boost(kept.get(step.of) ?? "", step);
      return since;
    case "message":
      await outside.message(step.as, step.to, step.text, step.picture);
      return since;
    case "mail":
      await outside.mail(step.from, step.name, step.subject, step.text);
      return since;
    case "ring":
      await outside.ring(step.number, step.outcome, step.talkSeconds ?? 0);
      return since;
    case "answer":
      if (options.answers)
        await insist(() => answerAtDesk(options.deskUrl, step.to, step.audience, step.text), options.signal);
      return since;
    case "take-up":
      if (options.answers)
        await insist(() => takeUpAtDesk(options.deskUrl, step.from), options.signal, LISTENING_PATIENCE_MS);
      return since;
    case "same-person":
      if (options.answers) await insist(() => sameAtDesk(options.deskUrl, step.as), options.signal);
      return since;
    case "answer-there":
      if (options.answers) await outside.answerThere(step.as, step.text, kept.get(step.to) ?? "");
      return since;
    case "act":
      if (options.answers) await insist(() => actAtDesk(options.deskUrl, step), options.signal);
      return since;
    case "write":
      if (options.answers) await insist(() => writeAtDesk(options.deskUrl, step), options.signal);
      return since;
    case "write-first":
      if (options.answers) await insist(() => writeFirst(options.deskUrl, step.deed, kept), options.signal);
      return since;
    case "claim":
      await awaitEntry(step.address, step.withinSeconds, options, async () =>
        (await outside.claim(step.address, step.choice)) ? since : null,
      );
      return since;
    case "await":
      return awaitEntry(step.to, step.withinSeconds, options, () =>
        outside.answeredSince(since, step.to, step.audience),
      );
    case "await-mail":
      return awaitEntry(step.address, step.withinSeconds, options, () =>
        outside.wroteSince(since, step.address),
      );
  }
}

async function awaitEntry(
  whom: string,
  withinSeconds: number,
  { signal }: PlayOptions,
  look: () => Promise<number | null>,
): Promise<number> {
  const until = Date.now() + withinSeconds * 1000;
  while (Date.now() < until) {
    const n = await look();
    if (n !== null) return n;
    await pause(LOOK_EVERY_MS, signal);
  }
  throw new Error(`nobody answered ${whom} within ${withinSeconds} s`);
}

/** The desk may need a moment to take in what was just written. */
async function insist(
  deed: () => Promise<void>,
  signal: AbortSignal,
  patienceMs = DESK_PATIENCE_MS,
): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await deed();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(LOOK_EVERY_MS, signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error("stopped"));
    const timer = setTimeout(done, ms);
    function done(): void {
      signal.removeEventListener("abort", stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(new Error("stopped"));
    }
    signal.addEventListener("abort", stop, { once: true });
  });
}
