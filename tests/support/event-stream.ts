export interface HeardEvent {
  event: string;
  id: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  data: any;
}

export interface HeardStream {
  /** The next message that carries data; throws after three seconds of silence. */
  next(): Promise<HeardEvent>;
  /** Whether the server ends the stream within this many milliseconds. */
  closed(withinMs: number): Promise<boolean>;
  stop(): void;
}

/** Reads a text/event-stream answer as a browser would. */
export function hear(answer: Response, aborted: AbortController): HeardStream {
  const waiting: HeardEvent[] = [];
  let wake: () => void = () => undefined;
  let isOver = false;
  void (async () => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      waiting.push(...blocks.flatMap(parse));
      wake();
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
      wake();
    });
  const until = async (done: () => boolean, ms: number): Promise<boolean> => {
    const end = Date.now() + ms;
    while (!done() && Date.now() < end) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, end - Date.now());
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return done();
  };
  return {
    next: async () => {
      await until(() => waiting.length > 0 || isOver, 3000);
      const event = waiting.shift();
      if (!event) throw new Error(isOver ? "the stream ended" : "the stream stayed silent");
      return event;
    },
    closed: (ms) => until(() => isOver, ms),
    stop: () => aborted.abort(),
  };
}

function parse(block: string): HeardEvent[] {
  const fields = new Map(
    block.split("\n").map((line) => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), line.slice(at + 2)] as const;
    }),
  );
  const data = fields.get("data");
  if (data === undefined) return [];
  return [{ event: fields.get("event") ?? "message", id: fields.get("id") ?? "", data: JSON.parse(data) }];
}
