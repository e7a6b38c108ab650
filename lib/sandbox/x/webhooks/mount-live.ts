import { type Activity, mountActivity } from "../activity/mount-activity";
import { mountOAuth, type OAuthOptions } from "../oauth/mount-oauth";
import type { Router } from "../router";
import { mountStreams, type StreamOptions } from "../streams/mount-streams";
import type { SandboxWorld } from "../world";
import type { FaultSource } from "./delivery";
import { mountWebhooks, type WebhookOptions } from "./mount-webhooks";

export interface LiveOptions {
  faults: FaultSource;
  oauth?: Omit<OAuthOptions, "tell">;
  streams?: StreamOptions;
  webhooks?: Omit<WebhookOptions, "faults" | "replay">;
  maxSubscriptions?: number;
}

/** Everything of the sandbox's X that grants access or tells what happens: OAuth, streams, activity, webhooks. */
export function mountLive(router: Router, world: SandboxWorld, options: LiveOptions): { stop(): void } {
  mountOAuth(router, world, { ...options.oauth, tell: (event) => world.tell(event) });
  const streams = mountStreams(router, world, options.streams);
  let activity: Activity | undefined;
  const webhooks = mountWebhooks(router, world, {
    ...options.webhooks,
    faults: options.faults,
    replay: (webhookId, from, to) => activity?.replay(webhookId, from, to) ?? [],
  });
  activity = mountActivity(router, world, {
    connections: streams.connections,
    webhooks,
    ...(options.maxSubscriptions === undefined ? {} : { maxSubscriptions: options.maxSubscriptions }),
  });
  const mounted = activity;
  return {
    stop() {
      mounted.stop();
      webhooks.stop();
      streams.stop();
    },
  };
}
