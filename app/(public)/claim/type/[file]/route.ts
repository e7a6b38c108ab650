import { readFile } from "node:fs/promises";
import path from "node:path";
import { isServedHost } from "@/lib/auth/hosts";

/** The desk's own face, by the names the page's style asks for; latin-ext is fetched for Polish and the like only. */
const FILES = new Map(
  ["latin", "latin-ext"].map((part) => [`inter-${part}.woff2`, `inter-${part}-wght-normal.woff2`]),
);
const FOLDER = path.join(process.cwd(), "node_modules/@fontsource-variable/inter/files");
const HEADERS = { "content-type": "font/woff2", "cache-control": "public, max-age=2592000" };
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** One of the two files, the same for everybody; it knows nothing of the link whose page asks. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  if (!isServedHost(request.headers.get("host"))) return new Response(null, { status: 403 });
  const { file } = await params;
  const name = FILES.get(file);
  if (!name) return new Response(null, { status: 404 });
  const body = kept.get(name) ?? readFile(path.join(FOLDER, name)).then((read) => new Uint8Array(read));
  kept.set(name, body);
  return new Response(await body, { headers: HEADERS });
}
