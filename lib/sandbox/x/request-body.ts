import type { IncomingMessage } from "node:http";
import { invalidRequest, problem, refuse } from "./answers";
import type { Part } from "./router";

const maxBytes = 64 * 1024 * 1024;

export interface Body {
  raw: Buffer;
  body: unknown;
  parts: readonly Part[];
}

export async function readRaw(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > maxBytes) refuse(problem(413, "The request is larger than 64 MB."));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`${name}="([^"]*)"|${name}=([^;\\s]+)`, "iu").exec(header);
  return found?.[1] ?? found?.[2];
}

function partOf(chunk: Buffer): Part | undefined {
  const blank = chunk.indexOf("\r\n\r\n");
  if (blank < 0) return undefined;
  const head = chunk.toString("utf8", 0, blank);
  const disposition = /^content-disposition:(.*)$/imu.exec(head)?.[1] ?? "";
  const name = parameter(disposition.replace(/filename\*?=/giu, "file="), "name");
  if (name === undefined) return undefined;
  const filename = parameter(disposition, "filename");
  const type = /^content-type:\s*(.*)$/imu.exec(head)?.[1]?.trim();
  return {
    name,
    ...(filename === undefined ? {} : { filename }),
    ...(type === undefined ? {} : { type }),
    bytes: chunk.subarray(blank + 4),
  };
}

/** The parts of a multipart/form-data body, in order. */
export function parseMultipart(raw: Buffer, boundary: string): Part[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let from = raw.indexOf(mark);
  while (from >= 0) {
    const next = raw.indexOf(mark, from + mark.length);
    if (next < 0) break;
    const part = partOf(raw.subarray(from + mark.length + 2, next - 2));
    if (part) parts.push(part);
    from = next;
  }
  return parts;
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    return refuse(invalidRequest("The request body is not valid JSON."));
  }
}

/** Understands a body by its content type: JSON, urlencoded (as a flat object) or multipart. */
export function parseBody(raw: Buffer, contentType: string): Body {
  if (raw.length === 0) return { raw, body: undefined, parts: [] };
  if (/^multipart\/form-data/iu.test(contentType)) {
    const boundary = parameter(contentType, "boundary");
    if (!boundary) return refuse(invalidRequest("A multipart body needs a boundary."));
    const parts = parseMultipart(raw, boundary);
    const fields = parts.filter((part) => part.filename === undefined && part.type === undefined);
    const body = Object.fromEntries(fields.map((part) => [part.name, part.bytes.toString("utf8")]));
    return { raw, body, parts };
  }
  if (/^application\/x-www-form-urlencoded/iu.test(contentType)) {
    return { raw, body: Object.fromEntries(new URLSearchParams(raw.toString("utf8"))), parts: [] };
  }
  if (/json/iu.test(contentType) || raw[0] === 0x7b) return { raw, body: parseJson(raw), parts: [] };
  return { raw, body: undefined, parts: [] };
}
