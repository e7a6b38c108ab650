import type { Channel, LookOutcome, Outbound, SendOutcome, Sought } from "@/lib/channels/channel";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";

export interface ScriptedChannel {
  ctx(ctx: Ctx): WorkerCtx;
  /** What the next calls answer, in order; then `sent`. */
  answers: (SendOutcome | ((outbound: Outbound) => Promise<SendOutcome>))[];
  looks: LookOutcome[];
  takeBacks: SendOutcome[];
  hides: SendOutcome[];
  media: { bytes: Uint8Array; type: string }[];
  sent: Outbound[];
  sought: Sought[];
  deleted: string[];
  hidden: { externalId: string; hidden: boolean }[];
}

let next = 5000;

/** A wire that answers as told, in the place of X's: what a verb makes of every outcome. */
export function scriptedChannel(name = "x"): ScriptedChannel {
  const script: ScriptedChannel = {
    answers: [],
    looks: [],
    takeBacks: [],
    hides: [],
    media: [],
    sent: [],
    sought: [],
    deleted: [],
    hidden: [],
    ctx: (ctx) => ({ ...ctx, channels: new Map([[name, channelOf(ctx)]]) }),
  };
  function channelOf(ctx: Ctx): Channel {
    const traits = ctx.traits.get(name);
    if (!traits) throw new Error(`no channel ${name}`);
    return {
      traits,
      fold: async () => [],
      listen: async () => undefined,
      pull: async function* () {},
      lookUp: async () => [],
      send: async (outbound) => {
        script.sent.push(outbound);
        const answer = script.answers.shift();
        if (typeof answer === "function") return answer(outbound);
        return (
          answer ?? {
            outcome: "sent",
            externalId: `${outbound.kind === "post" ? "post" : "dm"}:${next++}`,
            sentAt: ctx.now(),
          }
        );
      },
      newestOwnId: async () => undefined,
      lookFor: async (sought) => {
        script.sought.push(sought);
        return script.looks.shift() ?? { found: false };
      },
      takeBack: async (_, externalId) => {
        script.deleted.push(externalId);
        return script.takeBacks.shift() ?? { outcome: "sent", externalId };
      },
      hide: async (_, externalId, hidden) => {
        script.hidden.push({ externalId, hidden });
        return script.hides.shift() ?? { outcome: "sent", externalId };
      },
      fetchMedia: async () => {
        const media = script.media.shift();
        if (!media) throw new Error("no media");
        return media;
      },
      check: async () => [],
      beginConnect: () => ({ url: "", verifier: "" }),
      finishConnect: async () => Promise.reject(new Error("not connected by hand")),
    };
  }
  return script;
}
