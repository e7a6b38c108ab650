import type { AccountRef, OutboundMedia, SendOutcome } from "../../channel";
import type { Answer } from "../call/failure";
import type { Link } from "../call/link";
import { numberOf, textOf, wireOf } from "../fold/wire";
import { outcomeOf } from "./classify";

export type Uploaded = { ids: string[] } | { outcome: SendOutcome };

const chunkBytes = 4 * 1024 * 1024;
const scope = "media.write";
const maxPolls = 30;

/** Uploads at the moment of sending: X keeps media for a day only. What goes wrong here never leaves a send in doubt. */
export async function uploadAll(
  link: Link,
  account: AccountRef,
  media: readonly OutboundMedia[],
  family: "tweet" | "dm",
  timeoutMs: number,
): Promise<Uploaded> {
  const ids: string[] = [];
  const deadline = performance.now() + 10 * timeoutMs;
  for (const one of media) {
    const uploaded = await uploadOne(link, account, one, family, timeoutMs);
    if (typeof uploaded !== "string") return { outcome: uploaded };
    if (performance.now() > deadline) return { outcome: tryAgain(one.name, link.deps.now()) };
    ids.push(uploaded);
  }
  return { ids };
}

async function uploadOne(
  link: Link,
  account: AccountRef,
  media: OutboundMedia,
  family: "tweet" | "dm",
  timeoutMs: number,
): Promise<string | SendOutcome> {
  const ask = { method: "POST", scope, timeoutMs } as const;
  const failed = (answer: Answer) => failedUpload(answer, media.name, link.deps.now());
  const begun = await link.asAccount(account, {
    ...ask,
    endpoint: "POST /2/media/upload/initialize",
    path: "2/media/upload/initialize",
    body: {
      media_type: media.type,
      total_bytes: media.bytes.length,
      media_category: categoryOf(media.type, family),
    },
  });
  const id = begun.ok ? textOf(wireOf(begun.body.data)?.id) : undefined;
  if (id === undefined) return failed(begun);
  for (let segment = 0; segment * chunkBytes < media.bytes.length; segment++) {
    const bytes = media.bytes.subarray(segment * chunkBytes, (segment + 1) * chunkBytes);
    const appended = await link.asAccount(account, {
      ...ask,
      endpoint: "POST /2/media/upload/:id/append",
      path: `2/media/upload/${id}/append`,
      body: { segment_index: segment, media: Buffer.from(bytes) },
      isMultipart: true,
    });
    if (!appended.ok) return failed(appended);
  }
  const finalized = await link.asAccount(account, {
    ...ask,
    endpoint: "POST /2/media/upload/:id/finalize",
    path: `2/media/upload/${id}/finalize`,
    body: {},
  });
  const processed = await whenProcessed(link, account, id, finalized);
  if (!processed.ok) return failed(processed);
  const info = wireOf(wireOf(processed.body.data)?.processing_info);
  if (info && textOf(info.state) !== "succeeded")
    return rejected(media.name, textOf(wireOf(info.error)?.message) ?? "");
  if (media.altText) {
    const metadata = { alt_text: { text: media.altText.slice(0, 1000) } };
    const noted = await link.asAccount(account, {
      ...ask,
      endpoint: "POST /2/media/metadata",
      path: "2/media/metadata",
      body: { id, metadata },
    });
    if (!noted.ok) return failed(noted);
  }
  return id;
}

/** Videos and GIFs are looked at until X is through with them; `check_after_secs` is X's wish, five seconds ours at most. */
async function whenProcessed(link: Link, account: AccountRef, id: string, first: Answer): Promise<Answer> {
  let answer = first;
  for (let poll = 0; poll < maxPolls && answer.ok; poll++) {
    const info = wireOf(wireOf(answer.body.data)?.processing_info);
    const state = textOf(info?.state);
    if (state !== "pending" && state !== "in_progress") return answer;
    const seconds = Math.min(5, Math.max(0.2, numberOf(info?.check_after_secs) ?? 1));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    answer = await link.asAccount(account, {
      method: "GET",
      scope,
      timeoutMs: 10_000,
      endpoint: "GET /2/media/upload",
      path: "2/media/upload",
      query: { command: "STATUS", media_id: id },
    });
  }
  return answer;
}

function failedUpload(answer: Answer, name: string, now: Date): SendOutcome {
  if (answer.ok) return rejected(name, "");
  const outcome = outcomeOf(answer.failure, now);
  if (outcome.outcome === "refused") return rejected(name, String(outcome.values.detail ?? ""));
  if (outcome.outcome !== "unknown") return outcome;
  return tryAgain(name, now);
}

function tryAgain(name: string, now: Date): SendOutcome {
  const at = new Date(now.getTime() + 15_000);
  return { outcome: "retry-at", at, code: "x-upload-failed", holdsAccount: false, values: { name } };
}

function rejected(name: string, detail: string): SendOutcome {
  return { outcome: "refused", code: "x-media-rejected", values: { name, detail } };
}

function categoryOf(type: string, family: "tweet" | "dm"): string {
  if (type === "image/gif") return `${family}_gif`;
  return type.startsWith("video/") ? `${family}_video` : `${family}_image`;
}
