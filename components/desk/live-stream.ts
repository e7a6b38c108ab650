/** One message of the desk's stream, as it came. */
export type LiveMessage = Readonly<{ event: string; data: unknown; id: string }>;
export type LiveState = Readonly<{ online: boolean; since: number }>;

type Listener = {
  onMessage(message: LiveMessage): void;
  onState(state: LiveState): void;
  /** The stream was away so long that what was missed must be read anew. */
  onGap(): void;
};

type Shared =
  | { kind: "message"; message: LiveMessage }
  | { kind: "state"; online: boolean }
  | { kind: "gap" };

const CHANNEL = "caret-live";
const RETRY_MS = [1000, 2000, 5000, 10_000];
/** A break this short says nothing on the screen. */
const QUIET_MS = 2500;
/** By then the lock is granted, if it is free. */
const JOIN_MS = 400;
/** The server resumes what is younger than an hour; a longer break is read anew. */
const RESUMABLE_MS = 50 * 60_000;

/**
 * One stream per browser: the tab that holds the lock reads it and tells the others. Gives the end of it.
 * `events` are the names to hear. Resumes behind the last id seen, also when another tab takes over.
 */
export function openLiveStream(path: string, events: readonly string[], listener: Listener): () => void {
  const air = new BroadcastChannel(CHANNEL);
  const ended = new AbortController();
  let lastId = "";
  let source: EventSource | null = null;
  let offSince = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isLeading = false;

  const hear = (shared: Shared): void => {
    if (shared.kind === "gap") listener.onGap();
    else if (shared.kind === "state") listener.onState({ online: shared.online, since: Date.now() });
    else {
      if (shared.message.id) lastId = shared.message.id;
      if (shared.message.event === "reset") listener.onGap();
      else listener.onMessage(shared.message);
    }
  };
  const tell = (shared: Shared): void => {
    if (ended.signal.aborted) return;
    hear(shared);
    air.postMessage(shared);
  };
  air.onmessage = ({ data }: MessageEvent<Shared>) => hear(data);

  const connect = (): void => {
    const join = path.includes("?") ? "&" : "?";
    source = new EventSource(lastId ? `${path}${join}after=${encodeURIComponent(lastId)}` : path);
    source.onopen = () => {
      clearTimeout(quiet);
      tries = 0;
      const away = offSince > 0 ? Date.now() - offSince : 0;
      offSince = 0;
      tell({ kind: "state", online: true });
      // Without an id to resume from, what came before the connection is not told.
      if (lastId === "" || away > RESUMABLE_MS) tell({ kind: "gap" });
    };
    source.onerror = () => {
      if (offSince === 0) {
        offSince = Date.now();
        quiet = setTimeout(() => tell({ kind: "state", online: false }), QUIET_MS);
      }
      if (source?.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)]);
    };
    for (const event of events) {
      source.addEventListener(event, (message: MessageEvent<string>) => {
        tell({
          kind: "message",
          message: { event, data: JSON.parse(message.data), id: message.lastEventId },
        });
      });
    }
  };

  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      if (ended.signal.aborted) return resolve();
      isLeading = true;
      connect();
      ended.signal.addEventListener("abort", () => {
        source?.close();
        resolve();
      });
    });
  const line = () => {
    if (!navigator.onLine) offSince ||= Date.now();
    listener.onState({ online: navigator.onLine, since: Date.now() });
    if (navigator.onLine) listener.onGap();
  };
  window.addEventListener("offline", line);
  window.addEventListener("online", line);
  if (navigator.locks) navigator.locks.request(CHANNEL, { signal: ended.signal }, lead).catch(() => {});
  else void lead();

  // Another tab leads already: what it told before this one listened is read anew.
  const joining = setTimeout(() => {
    if (!isLeading) listener.onGap();
  }, JOIN_MS);

  return () => {
    clearTimeout(joining);
    window.removeEventListener("offline", line);
    window.removeEventListener("online", line);
    ended.abort();
    clearTimeout(retry);
    clearTimeout(quiet);
    air.close();
  };
}
