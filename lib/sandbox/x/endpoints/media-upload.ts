import { z } from "zod";
import { type Answer, invalidRequest, json, problem, refuse } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import { categories, mediaLifeSeconds, processingMs, settled, sizeOf, sniff } from "../media-kinds";
import type { XMedia } from "../model";
import { forbidden } from "../problems";
import { param, userCaller, type XRequest } from "../router";
import { callingUser } from "./create-post";
import { readBody } from "./post-body";

const scopes = ["media.write"];
const chunkMost = 5 * 1024 * 1024;

interface Upload {
  media: XMedia;
  totalBytes: number;
  segments: Map<number, Buffer>;
}

/** A text field of the body, whether JSON, urlencoded, multipart or query. */
function field(request: XRequest, name: string): string | undefined {
  const part = request.parts.find((one) => one.name === name);
  if (part) return part.bytes.toString("utf8");
  const { body } = request;
  const value =
    typeof body === "object" && body !== null ? new Map(Object.entries(body)).get(name) : undefined;
  if (typeof value === "string" || typeof value === "number") return String(value);
  return request.query.get(name) ?? undefined;
}

function mediaBytes(request: XRequest): Buffer {
  const part = request.parts.find((one) => one.name === "media" || one.name === "media_data");
  if (part?.name === "media") return part.bytes;
  const text = field(request, "media") ?? field(request, "media_data");
  if (!text) return refuse(invalidRequest("$.media: is missing but it is required", { media: [] }));
  return Buffer.from(text, "base64");
}

function newMedia(house: House, request: XRequest, category: string, type: string): XMedia {
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

function checkSize(category: string, bytes: number): void {
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
function complete(house: House, request: XRequest, media: XMedia, bytes: Buffer): XMedia {
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

function present(media: XMedia): Answer {
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

/** Uploads in one piece and in segments (also by the old `command=`), their state and alt text. */
export class MediaUploads {
  readonly #open = new Map<string, Upload>();

  constructor(readonly house: House) {}

  oneShot(request: XRequest): Answer {
    const category = field(request, "media_category") ?? "tweet_image";
    const bytes = mediaBytes(request);
    const media = newMedia(this.house, request, category, field(request, "media_type") ?? "image/jpeg");
    return present(complete(this.house, request, media, bytes));
  }

  initialize(request: XRequest): Answer {
    const type = field(request, "media_type") ?? "";
    const category =
      field(request, "media_category") ?? (type.startsWith("video") ? "tweet_video" : "tweet_image");
    const totalBytes = Number(field(request, "total_bytes") ?? 0);
    const media = newMedia(this.house, request, category, type);
    checkSize(category, totalBytes);
    this.#open.set(media.id, { media, totalBytes, segments: new Map() });
    return json(200, { data: { id: media.id, media_key: media.key, expires_after_secs: mediaLifeSeconds } });
  }

  append(request: XRequest, id: string): Answer {
    const upload = this.#own(request, id);
    const index = Number(field(request, "segment_index"));
    if (!Number.isInteger(index) || index < 0 || index > 999)
      return invalidRequest("segment_index must be between 0 and 999", { segment_index: [String(index)] });
    const bytes = mediaBytes(request);
    if (bytes.length > chunkMost) return problem(413, "A segment may have 5 MB at most.");
    upload.segments.set(index, bytes);
    return json(200, { data: { expires_at: Math.floor(this.house.world.now() / 1000) + mediaLifeSeconds } });
  }

  finalize(request: XRequest, id: string): Answer {
    const upload = this.#own(request, id);
    const indexes = [...upload.segments.keys()].sort((a, b) => a - b);
    const bytes = Buffer.concat(indexes.flatMap((index) => upload.segments.get(index) ?? []));
    const whole = indexes.every((index, i) => index === i) && bytes.length > 0;
    if (!whole || (upload.totalBytes > 0 && bytes.length !== upload.totalBytes))
      return invalidRequest("The segments do not add up to total_bytes.", {
        total_bytes: [String(upload.totalBytes)],
      });
    this.#open.delete(id);
    return present(complete(this.house, request, upload.media, bytes));
  }

  status(request: XRequest): Answer {
    const id = request.query.get("media_id") ?? "";
    const media = this.#open.get(id)?.media ?? settled(this.house.world, this.house.world.media.byId(id));
    if (media?.ownerId !== userCaller(request).userId) return problem(404, "Not Found");
    return media ? present(media) : problem(404, "Not Found");
  }

  #own(request: XRequest, id: string): Upload {
    const upload = this.#open.get(id);
    if (upload?.media.ownerId === userCaller(request).userId) return upload;
    return refuse(forbidden("The media id is not known, not yours, or expired."));
  }
}

const description = z.looseObject({
  id: z.string(),
  metadata: z.looseObject({ alt_text: z.strictObject({ text: z.string().max(1000) }) }),
});

function describe(house: House, request: XRequest): Answer {
  const { id, metadata } = readBody(description, request.body);
  const media = house.world.media.byId(id);
  if (!media || media.ownerId !== userCaller(request).userId)
    return forbidden("The media id is not known or not yours.");
  house.world.putMedia({ ...media, altText: metadata.alt_text.text });
  return json(200, { data: { id, associated_metadata: metadata } });
}

/** Uploading, describing and serving media. */
export function mountMedia(house: House): void {
  const { router, world } = house;
  const uploads = new MediaUploads(house);
  const whole = { auth: "user", scopes, limit: limits.mediaOneShot } as const;
  const chunk = { auth: "user", scopes, limit: limits.mediaChunk } as const;
  router.route("POST", "/2/media/upload", whole, (request) => {
    const id = field(request, "media_id") ?? "";
    switch (field(request, "command")) {
      case "INIT":
        return uploads.initialize(request);
      case "APPEND":
        return uploads.append(request, id);
      case "FINALIZE":
        return uploads.finalize(request, id);
      default:
        return uploads.oneShot(request);
    }
  });
  router.route("GET", "/2/media/upload", chunk, (request) => uploads.status(request));
  router.route("POST", "/2/media/upload/initialize", chunk, (request) => uploads.initialize(request));
  router.route("POST", "/2/media/upload/:id/append", chunk, (request) =>
    uploads.append(request, param(request, "id")),
  );
  router.route("POST", "/2/media/upload/:id/finalize", chunk, (request) =>
    uploads.finalize(request, param(request, "id")),
  );
  const metadata = { auth: "user", scopes, limit: limits.mediaMetadata } as const;
  router.route("POST", "/2/media/metadata", metadata, (request) => describe(house, request));
  router.route("GET", "/media/:id", { auth: "none" }, (request) => {
    const media = world.media.byId(param(request, "id"));
    const bytes = media && !media.category.startsWith("dm_") ? world.media.readBytes(media.id) : undefined;
    if (!media || !bytes) return problem(404, "Not Found");
    return {
      status: 200,
      bytes,
      headers: { "content-type": media.type, "x-content-type-options": "nosniff" },
    };
  });
}
