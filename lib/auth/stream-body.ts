import { Readable } from "node:stream";
import { Refused } from "@/lib/base/errors";

/** The raw bytes of a request as they come in, for what is too large to be held. Fails with Refused `file-too-large`. */
export function streamOf(request: Request, limit: number): Readable {
  const bytes = async function* () {
    let size = 0;
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw new Refused("file-too-large", { bytes: size, limit });
      yield chunk;
    }
  };
  return Readable.from(bytes(), { objectMode: false });
}
