import { LARGEST_PROGRAM, placesOf } from "@/lib/voice/compile-expression";
import { BUILT_IN_RULES } from "@/lib/voice/rules/built-in-rules";
import { findVoice } from "@/lib/voice/rules/find-voice";
import type { VoiceAbout } from "@/lib/voice/rules/voice-about";
import type { VoiceRule } from "@/lib/voice/schemas";
import { speakOf } from "@/lib/voice/speak-of";
import { percentile } from "./timing";

const ROUNDS = 400;
/** What a keystroke may cost, in milliseconds. */
const LIMIT_MS = 5;
const about: VoiceAbout = { audience: "public", language: "en", firstName: "Jo", isGrave: true };
const SENTENCE =
  "Hi Jo, sorry about the wait and thank you for telling us. As I said, your bag was found in Riga and flies to Oslo tonight at 18:40; could you send us your booking reference? PLEASE NOTE the courier comes by noon!!! We are so sorry, our policy is to refund 40 EUR 🙂 and then it is with you";

/** What the guide costs: its light part at every key of a post of 280 characters, and the whole on the server. */
export async function benchVoice(): Promise<string> {
  const text = SENTENCE.slice(0, 280);
  const keys = times(ROUNDS, (round) => findVoice(BUILT_IN_RULES, text.slice(0, 1 + (round % 280)), about));
  const light = times(ROUNDS, () => findVoice(BUILT_IN_RULES, text, about));
  const own = Array.from({ length: 50 }, (_, at) => ownRule(at));
  const rules = [...BUILT_IN_RULES, ...own];
  const whole = times(ROUNDS, () => speakOf(rules, text, about));
  const mail = SENTENCE.repeat(Math.ceil(10_000 / SENTENCE.length)).slice(0, 10_000);
  const long = times(40, () => speakOf(rules, mail, about));
  const worst = times(10, () =>
    placesOf(`[a-z ]{1,${Math.floor(LARGEST_PROGRAM / 3)}}x`, "a".repeat(10_000)),
  );
  const found = findVoice(BUILT_IN_RULES, text, about).length;
  return [
    `${BUILT_IN_RULES.length} rules of the program, ${own.length} expressions of the desk's own; ${found} findings in the post`,
    line(`light, at each key of 280 characters (limit ${LIMIT_MS} ms)`, keys),
    line("light, the whole 280 characters", light),
    line("whole on the server, 280 characters", whole),
    line("whole on the server, a mail of 10,000 characters", long),
    line("the largest expression that is taken, 10,000 characters that never fit", worst),
    percentile(keys, 0.95) <= LIMIT_MS ? "light part: within its limit" : "light part: OVER ITS LIMIT",
  ].join("\n");
}

function ownRule(at: number): VoiceRule {
  const [rule] = BUILT_IN_RULES;
  if (!rule) throw new Error("no rules");
  const pattern = { kind: "expression", source: `\\b(?:teapot|kettle${at})s?\\s+(?:of|for)\\b` } as const;
  return { ...rule, id: crypto.randomUUID(), kind: null, audiences: ["public"], pattern, isOn: true };
}

function times(rounds: number, run: (round: number) => unknown): number[] {
  for (let round = 0; round < Math.min(rounds, 50); round++) run(round);
  return Array.from({ length: rounds }, (_, round) => {
    const from = performance.now();
    run(round);
    return performance.now() - from;
  });
}

function line(name: string, values: readonly number[]): string {
  return `${name}: p50 ${percentile(values, 0.5).toFixed(2)} ms, p95 ${percentile(values, 0.95).toFixed(2)} ms, most ${Math.max(...values).toFixed(2)} ms`;
}
