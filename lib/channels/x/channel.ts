import type { Channel, ChannelSettings } from "../channel";
import type { ChannelDeps } from "../channel-deps";
import { createLink } from "./call/link";
import { authorizeUrl } from "./call/oauth";
import { check } from "./check";
import { finishConnect } from "./connect";
import { fetchMedia } from "./fetch-media";
import { fold } from "./fold/fold";
import { listen } from "./live/listen";
import { lookUp } from "./look-up";
import { createPuller } from "./pull/pull";
import { createSearcher } from "./pull/searcher";
import { block } from "./send/block";
import { lookFor, newestOwnId } from "./send/look";
import { hide, takeBack } from "./send/moderate";
import { send } from "./send/send";
import { xSettings } from "./settings";
import { xTraits } from "./traits";

/** X, spoken through the API v2 at the address of this desk's world. */
export function createXChannel(settings: ChannelSettings, deps: ChannelDeps): Channel {
  const link = createLink(xSettings(settings), deps);
  return {
    traits: xTraits,
    listening: createSearcher(link),
    fold: async (raw) => fold(raw),
    listen: (accounts, store, signal) => listen(link, accounts, store, signal),
    pull: createPuller(link),
    lookUp: (account, externalIds) => lookUp(link, account, externalIds),
    send: (outbound) => send(link, outbound),
    newestOwnId: (account, kind) => newestOwnId(link, account, kind),
    lookFor: (sought) => lookFor(link, sought),
    takeBack: (account, externalId) => takeBack(link, account, externalId),
    hide: (account, externalId, hidden) => hide(link, account, externalId, hidden),
    block: (account, personExternalId, blocked) => block(link, account, personExternalId, blocked),
    fetchMedia: (account, media) => fetchMedia(link, account, media.sourceUrl),
    check: (account) => check(link, account),
    beginConnect: (redirectUrl, state) => authorizeUrl(link.settings, redirectUrl, state),
    finishConnect: (input) => finishConnect(link, input),
  };
}
