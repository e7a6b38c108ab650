import { doorProblem } from "./problem";

/** The JSON text of a request, within the limit. A Response is the refusal. */
export async function readBody(request: Request, limit: number): Promise<string | Response> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const bytes = await readBytes(request, limit);
  if (bytes instanceof Response) return bytes;
  if (bytes.byteLength > 0 && type !== "application/json") return doorProblem(415, "not-json");
  return new TextDecoder().decode(bytes);
}

/** The raw bytes of a request, cut off as soon as they pass the limit. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array | Response> {
  if (Number(request.headers.get("content-length") ?? 0) > limit)
    return doorProblem(413, "too-large", { limit });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return doorProblem(413, "too-large", { limit });
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
