import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mountBooking } from "./booking/mount-booking";
import { mountCalls } from "./control/calls";
import { Faults } from "./control/faults";
import { mountControl } from "./control/mount-control";
import { mountNative } from "./control/native";
import { mountPaging } from "./control/paging";
import { mountReach } from "./control/reach";
import { RequestLog } from "./control/request-log";
import { startImapServer } from "./mail/imap-server";
import { mountMail } from "./mail/mount-mail";
import { startSmtpSink } from "./mail/smtp-sink";
import { mountScenarios } from "./scenarios/mount-scenarios";
import { seedWorld } from "./seed-world";
import { mountBlocking } from "./x/endpoints/blocking";
import { mountCounts } from "./x/endpoints/counts";
import { mountPosts } from "./x/endpoints/create-post";
import { mountInteractions } from "./x/endpoints/interactions";
import { mountLookups } from "./x/endpoints/lookups";
import { mountMedia } from "./x/endpoints/media-upload";
import { mountReadMessages } from "./x/endpoints/read-messages";
import { mountSearch } from "./x/endpoints/search";
import { mountSendMessages } from "./x/endpoints/send-messages";
import { mountTimelines } from "./x/endpoints/timelines";
import { mountUsers } from "./x/endpoints/users";
import type { House } from "./x/gate";
import { type LimitMode, RateLimits } from "./x/rate-limits";
import { Router } from "./x/router";
import { serve } from "./x/serve";
import { mountLive } from "./x/webhooks/mount-live";
import { SandboxWorld } from "./x/world";

export interface SandboxOptions {
  /** 0 takes a free one. */
  port: number;
  /** Where the state lies; left out it is gone with the process. */
  dataDir?: string | undefined;
  limits: LimitMode;
  searchLagSeconds: number;
  /** Where the desk listens, for calls. */
  deskUrl?: string | undefined;
  /** Where the desk takes mail. */
  deskMailPort?: number | undefined;
  /** Where the desk's mail is taken; 0 is a free one, left out none is. */
  mailPort?: number | undefined;
  host?: string;
  now?: () => number;
}

export interface Sandbox {
  port: number;
  url: string;
  /** Of the SMTP server; 0 without one. */
  mailPort: number;
  world: SandboxWorld;
  faults: Faults;
  stop(): Promise<void>;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function mountX(house: House): void {
  mountUsers(house);
  mountTimelines(house);
  mountSearch(house);
  mountCounts(house);
  mountLookups(house);
  mountPosts(house);
  mountReadMessages(house);
  mountSendMessages(house);
  mountBlocking(house);
  mountMedia(house);
  mountInteractions(house);
}

/** Brings up the world outside on one port: X's API, its streams and webhooks, and the control paths. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, now = Date.now, host = "127.0.0.1" } = options;
  const world = new SandboxWorld({ dataDir, now });
  const house: House = {
    world,
    router: new Router(),
    faults: new Faults(),
    requests: new RequestLog(),
    limits: new RateLimits(options.limits, now),
    searchLagSeconds: options.searchLagSeconds,
    deskUrl: options.deskUrl,
    deskMailPort: options.deskMailPort,
  };
  seedWorld(world);
  mountX(house);
  mountControl(house);
  mountNative(house);
  mountReach(house);
  mountCalls(house);
  mountPaging(house);
  mountBooking(house);
  mountMail(house);
  const stories = mountScenarios(house);
  const live = mountLive(house.router, world, { faults: house.faults });
  const server = createServer({ keepAliveTimeout: 65_000 }, serve(house));
  const port = await listen(server, options.port, host);
  const mail =
    options.mailPort === undefined ? undefined : await startSmtpSink(house, options.mailPort, host);
  const imap = mail && (await startImapServer(world, host));
  house.imapPort = imap?.port;
  const url = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
  world.baseUrl = url;
  return {
    port,
    url,
    mailPort: mail?.port ?? 0,
    world,
    faults: house.faults,
    async stop() {
      stories.stop();
      live.stop();
      await mail?.stop();
      await imap?.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      world.close();
    },
  };
}
