import { readEnv } from "@/lib/base/env";
import type { AccountRef, Channel, Outbound, RawArrival, WireEvent } from "@/lib/channels/channel";
import type { ChannelDeps, ChannelHealth } from "@/lib/channels/channel-deps";
import { createXChannel } from "@/lib/channels/x/channel";
import { fold } from "@/lib/channels/x/fold/fold";
import { diskFiles } from "@/lib/files/file-store";
import type { Sandbox } from "@/lib/sandbox/start-sandbox";
import { northwindHelpId } from "./sandbox";

export const help: AccountRef = {
  id: "01900000-0000-7000-8000-000000000001",
  channel: "x",
  externalId: northwindHelpId,
  handle: "@NorthwindHelp",
  plan: "self_serve",
};

export interface WiredX {
  channel: Channel;
  health: ChannelHealth[];
}

/** The X channel against a sandbox, with tokens and budget that ask nobody. */
export function wireX(sandbox: Pick<Sandbox, "url">, deps: Partial<ChannelDeps> = {}): WiredX {
  const health: ChannelHealth[] = [];
  const channel = createXChannel(
    { world: "sandbox", env: readEnv({ X_API_URL: sandbox.url }) },
    {
      now: () => new Date(),
      tokens: {
        read: async () => ({ accessToken: "sandbox-NorthwindHelp", scopes: [], expiresAt: null }),
        refresh: async () => "reconnect",
      },
      budget: { take: async () => ({ granted: true }), seen: async () => undefined },
      meter: { note: async () => undefined },
      mailboxes: { read: async () => null, route: async () => null },
      files: diskFiles(".test/files/x-wire"),
      known: async () => new Set(),
      deskId: "0",
      report: async (_, light) => {
        health.push(light);
      },
      ...deps,
    },
  );
  return { channel, health };
}

export function rawOf(body: unknown, source = "stream", account: AccountRef = help): RawArrival {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { account, source, body: new TextEncoder().encode(text) };
}

export function arrived(events: readonly WireEvent[]) {
  return events.flatMap((event) => (event.type === "arrived" ? [event.inbound] : []));
}

export function replyTo(
  externalId: string | undefined,
  text: string,
  more: Partial<Outbound> = {},
): Outbound {
  return {
    account: help,
    kind: "post",
    audience: "public",
    text,
    media: [],
    replyId: "01900000-0000-7000-8000-00000000000a",
    position: 0,
    timeoutMs: 3000,
    ...(externalId === undefined ? {} : { replyToExternalId: externalId }),
    ...more,
  };
}

export function messageTo(recipientExternalId: string, text: string, more: Partial<Outbound> = {}): Outbound {
  return replyTo(undefined, text, {
    kind: "direct_message",
    audience: "private",
    recipientExternalId,
    ...more,
  });
}

/** The one arrival of a body; throws with what came instead. */
export const one = (body: unknown, source = "mentions") => {
  const [inbound] = arrived(fold(rawOf(body, source)));
  if (!inbound) throw new Error(JSON.stringify(fold(rawOf(body, source))));
  return inbound;
};
