import { Readable } from "node:stream";
import { Invalid, Refused } from "@/lib/base/errors";

/**
 * The raw bytes of a request as they come in, for what is too large to be held. Fails with Refused `upload-too-large`,
 * before the first byte where the request says how many will come, and Invalid `upload-cut` where fewer came than it
 * said or the line broke.
 */
export function streamOf(request: Request, limit: number): Readable {
  const told = request.headers.get("content-length");
  const refuse = () => {
    throw new Refused("upload-too-large", { megabytes: limit / 1_000_000 });
  };
  const bytes = async function* () {
    if (Number(told ?? 0) > limit) refuse();
    let size = 0;
    try {
      for await (const chunk of request.body ?? []) {
        size += chunk.byteLength;
        if (size > limit) refuse();
        yield chunk;
      }
    } catch (error) {
      throw error instanceof Refused ? error : new Invalid("upload-cut");
    }
    if (told !== null && size < Number(told)) throw new Invalid("upload-cut");
  };
  return Readable.from(bytes(), { objectMode: false });
}
