import { Refused } from "@/lib/base/errors";
import type { Channel, ChannelSettings } from "../channel";
import type { ChannelDeps } from "../channel-deps";
import { brieflyRemembered } from "./brief-memory";
import { check } from "./check";
import { fetchPicture } from "./fetch-picture";
import { fold } from "./fold";
import { createHealthBoard } from "./health-board";
import { createLines } from "./imap/lines";
import { pull } from "./imap/pull";
import { listen } from "./in/listen";
import type { MailLink } from "./link";
import { findSandboxImap } from "./sandbox-imap";
import { createLinePool } from "./send/line-pool";
import { lookFor } from "./send/look";
import { send } from "./send/send";
import { emailSettings } from "./settings";
import { emailTraits } from "./traits";

const RECENT_MS = 1000;

/** Mail: in by IMAP, SMTP and webhook, out by SMTP. `silenceMs`: how long a server may say nothing. */
export function createEmailChannel(
  channelSettings: ChannelSettings,
  given: ChannelDeps,
  silenceMs?: number,
): Channel {
  const settings = emailSettings(channelSettings);
  const withSandbox = findSandboxImap(settings);
  const read = async (accountId: string) => withSandbox(await given.mailboxes.read(accountId));
  const deps: ChannelDeps = { ...given, mailboxes: { ...given.mailboxes, read } };
  const health = createHealthBoard(deps);
  const link: MailLink = {
    settings,
    deps,
    health,
    lines: createLines(settings, deps, health, silenceMs),
    pool: createLinePool(),
    recentMailbox: brieflyRemembered((accountId) => deps.mailboxes.read(accountId), RECENT_MS),
  };
  const never = (what: string) => Promise.reject(new Refused("channel-cannot", { what }));
  return {
    traits: emailTraits,
    fold: (raw) => fold(link, raw),
    listen: (accounts, store, signal, pullSoon) =>
      listen(link, accounts, store, signal, pullSoon ?? (() => undefined)),
    pull: (account, cursors) => pull(link, account, cursors),
    lookUp: async () => [],
    send: (outbound) => send(link, outbound),
    newestOwnId: async () => undefined,
    lookFor: (sought) => lookFor(link, sought),
    takeBack: async () => ({ outcome: "refused", code: "channel-cannot", values: {} }),
    hide: async () => ({ outcome: "refused", code: "channel-cannot", values: {} }),
    fetchMedia: (_, { sourceUrl }) => fetchPicture(sourceUrl, settings.allowedPrivate),
    check: (account) => check(link, account),
    beginConnect: () => {
      throw new Refused("channel-cannot", { what: "connect" });
    },
    finishConnect: () => never("connect"),
  };
}
