import { type Answer, invalidRequest, json, problem, refuse } from "../answers";
import type { House } from "../gate";
import { categories, mediaLifeSeconds, processingMs, sizeOf, sniff } from "../media-kinds";
import type { XMedia } from "../model";
import { userCaller, type XRequest } from "../router";
import { callingUser } from "./create-post";

/** A text field of the body, whether JSON, urlencoded, multipart or query. */
export function field(request: XRequest, name: string): string | undefined {
  const part = request.parts.find((one) => one.name === name);
  if (part) return part.bytes.toString("utf8");
  const { body } = request;
  const value =
    typeof body === "object" && body !== null ? new Map(Object.entries(body)).get(name) : undefined;
  if (typeof value === "string" || typeof value === "number") return String(value);
  return request.query.get(name) ?? undefined;
}

/** The bytes sent: a multipart part, or base64. */
export function mediaBytes(request: XRequest): Buffer {
  const part = request.parts.find((one) => one.name === "media" || one.name === "media_data");
  if (part?.name === "media") return part.bytes;
  const text = field(request, "media") ?? field(request, "media_data");
  if (!text) return refuse(invalidRequest("$.media: is missing but it is required", { media: [] }));
  return Buffer.from(text, "base64");
}

/** A media id of the caller's, nothing received yet. */
export function newMedia(house: House, request: XRequest, category: string, type: string): XMedia {
  const kind = categories[category];
  if (!kind)
    return refuse(
      invalidRequest(`The media_category [${category}] is not known.`, { media_category: [category] }),
    );
  const id = house.world.nextId();
  const ownerId = userCaller(request).userId;
  const createdAt = house.world.now();
  return {
    id,
    key: `${kind.prefix}_${id}`,
    ownerId,
    category,
    type,
    bytes: 0,
    createdAt,
    state: "initialized",
  };
}

/** 400 above the category's largest size. */
export function checkSize(category: string, bytes: number): void {
  const most = categories[category]?.most ?? 0;
  if (bytes > most)
    refuse(
      problem(400, `The media is too large: ${bytes} bytes, at most ${most}.`, {
        slug: "invalid-request",
        title: "Invalid Request",
      }),
    );
}

/** Takes the whole bytes: the state is `succeeded`, `pending` for moving pictures, or `failed`. */
export function complete(house: House, request: XRequest, media: XMedia, bytes: Buffer): XMedia {
  checkSize(media.category, bytes.length);
  const kind = categories[media.category]?.kind;
  const type = kind === "text" ? media.type : sniff(bytes);
  const wanted = { image: "image/", gif: "image/gif", video: "video/", text: "" }[kind ?? "image"];
  const fits = type?.startsWith(wanted) ?? false;
  if (!fits && kind !== "video")
    refuse(
      problem(400, "The media type is unrecognized.", { slug: "invalid-request", title: "Invalid Request" }),
    );
  house.world.media.writeBytes(media.id, bytes);
  const state = !fits ? "failed" : kind === "image" || kind === "text" ? "succeeded" : "pending";
  const size = type ? sizeOf(bytes, type) : undefined;
  const done: XMedia = {
    ...media,
    ...size,
    type: type ?? media.type,
    bytes: bytes.length,
    state,
    createdAt: house.world.now(),
  };
  const { username } = callingUser(house, request);
  house.world.putMedia(done, {
    kind: "media",
    account: username,
    externalId: done.id,
    text: done.type,
    native: false,
  });
  return done;
}

function processing(media: XMedia) {
  switch (media.state) {
    case "failed": {
      const error = { code: 1, name: "InvalidMedia", message: "The media could not be processed." };
      return { state: "failed", progress_percent: 0, error };
    }
    case "pending":
    case "in_progress":
      return { state: media.state, check_after_secs: Math.ceil(processingMs / 1000), progress_percent: 0 };
    case "initialized":
      return { state: "pending", check_after_secs: 1, progress_percent: 0 };
    case "succeeded":
      return { state: "succeeded", progress_percent: 100 };
  }
}

/** The answer to an upload and to a question after it. */
export function presentUpload(media: XMedia): Answer {
  const moving = categories[media.category]?.kind !== "image" && categories[media.category]?.kind !== "text";
  const data = {
    id: media.id,
    media_key: media.key,
    size: media.bytes,
    expires_after_secs: mediaLifeSeconds,
    ...(moving ? { processing_info: processing(media) } : {}),
  };
  return json(200, { data });
}
