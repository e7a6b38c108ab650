import { z } from "zod";
import { type Answer, invalidRequest, json, problem, refuse } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import { mediaLifeSeconds, settled } from "../media-kinds";
import type { XMedia } from "../model";
import { forbidden } from "../problems";
import { param, userCaller, type XRequest } from "../router";
import { readBody } from "./post-body";
import { checkSize, complete, field, mediaBytes, newMedia, presentUpload } from "./upload-steps";

const scopes = ["media.write"];
const chunkMost = 5 * 1024 * 1024;

interface Upload {
  media: XMedia;
  totalBytes: number;
  segments: Map<number, Buffer>;
}

/** Uploads in one piece and in segments (also by the old `command=`), their state and alt text. */
export class MediaUploads {
  readonly #open = new Map<string, Upload>();

  constructor(readonly house: House) {}

  oneShot(request: XRequest): Answer {
    const category = field(request, "media_category") ?? "tweet_image";
    const bytes = mediaBytes(request);
    const media = newMedia(this.house, request, category, field(request, "media_type") ?? "image/jpeg");
    return presentUpload(complete(this.house, request, media, bytes));
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
    return presentUpload(complete(this.house, request, upload.media, bytes));
  }

  status(request: XRequest): Answer {
    const id = request.query.get("media_id") ?? "";
    const media = this.#open.get(id)?.media ?? settled(this.house.world, this.house.world.media.byId(id));
    if (media?.ownerId !== userCaller(request).userId) return problem(404, "Not Found");
    return media ? presentUpload(media) : problem(404, "Not Found");
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
