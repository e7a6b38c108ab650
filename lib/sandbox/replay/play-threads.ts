import { Agent, request } from "node:http";
import type { ReplayThread } from "./read-file";

export interface PlayThreads {
  sandboxUrl: string;
  /** The account customers write to and answers come from, without @. */
  account: string;
  /** Posts a second; 0 for as fast as the sandbox takes them. */
  rate: number;
  onPosted?(posted: number): void;
}

export interface Played {
  threads: number;
  customerPosts: number;
  answers: number;
  seconds: number;
}

const LANES = 16;

/**
 * Posts recorded threads into the sandbox: customers and, as typed in X's own app, the brand's answers. A thread's turns keep
 * their order; threads run side by side.
 */
export async function playThreads(
  threads: AsyncIterable<ReplayThread>,
  options: PlayThreads,
): Promise<Played> {
  const played: Played = { threads: 0, customerPosts: 0, answers: 0, seconds: 0 };
  const poster = createPoster(options.sandboxUrl);
  const begun = Date.now();
  const source = threads[Symbol.asyncIterator]();
  let slots = 0;
  const turnOf = async () => {
    const due = options.rate > 0 ? begun + (slots++ / options.rate) * 1000 : 0;
    if (due > Date.now()) await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
  };
  const lane = async () => {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      played.threads++;
      let inReplyTo: string | undefined;
      for (const { side, text } of next.value.turns) {
        await turnOf();
        const as = side === "rep" ? options.account : customerName(next.value.threadId);
        inReplyTo = await poster.post({ as, text, ...(inReplyTo ? { inReplyTo } : {}) });
        if (side === "rep") played.answers++;
        else played.customerPosts++;
        options.onPosted?.(played.answers + played.customerPosts);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  poster.close();
  return { ...played, seconds: (Date.now() - begun) / 1000 };
}

/** X usernames have 15 characters at most. */
export function customerName(threadId: string): string {
  return `c${threadId.replace(/\W/g, "_").slice(-14)}`;
}

interface NativePost {
  as: string;
  text: string;
  inReplyTo?: string;
}

/** node:http with kept connections: fetch would cost more than the sandbox itself. */
function createPoster(sandboxUrl: string): { post(post: NativePost): Promise<string>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const url = new URL("/sandbox/posts", sandboxUrl);
  const post = (body: NativePost) =>
    new Promise<string>((resolve, reject) => {
      const bytes = Buffer.from(JSON.stringify(body));
      const headers = { "content-type": "application/json", "content-length": bytes.length };
      const call = request(url, { method: "POST", agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const said = Buffer.concat(chunks).toString();
          if (answer.statusCode !== 201)
            return reject(new Error(`the sandbox answered ${answer.statusCode}: ${said}`));
          resolve((JSON.parse(said) as { id: string }).id);
        });
      });
      call.on("error", reject);
      call.end(bytes);
    });
  return { post, close: () => agent.destroy() };
}
