import { createHash } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface S3Server {
  endpoint: string;
  objects: Map<string, Buffer>;
  /** Multipart uploads under way. */
  uploads: Map<string, Map<number, Buffer>>;
  /** Every request, `PUT /bucket/key`, and whether it was signed. */
  requests: { line: string; isSigned: boolean }[];
  /** Answers the next requests of this method with this status. */
  failures: { method: string; status: number }[];
  close(): Promise<void>;
}

const XML = { "content-type": "application/xml" };

/** A store that speaks the S3 calls the desk makes, path style, over real HTTP. */
export async function startS3(bucket: string): Promise<S3Server> {
  const store: Omit<S3Server, "endpoint" | "close"> = {
    objects: new Map(),
    uploads: new Map(),
    requests: [],
    failures: [],
  };
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", "http://s3");
    const method = request.method ?? "GET";
    const isSigned = /^AWS4-HMAC-SHA256 Credential=/.test(request.headers.authorization ?? "");
    store.requests.push({ line: `${method} ${url.pathname}`, isSigned });
    const at = store.failures.findIndex((each) => each.method === method);
    const [failure] = at < 0 ? [] : store.failures.splice(at, 1);
    if (failure) return response.writeHead(failure.status, XML).end("<Error><Code>Planted</Code></Error>");
    const [, ownBucket, ...rest] = decodeURIComponent(url.pathname).split("/");
    if (ownBucket !== bucket) return response.writeHead(404, XML).end(error("NoSuchBucket"));
    answer(store, response, { method, key: rest.join("/"), query: url.searchParams, body });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...store,
    endpoint: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Asked {
  method: string;
  key: string;
  query: URLSearchParams;
  body: Buffer;
}

function answer(
  { objects, uploads }: Pick<S3Server, "objects" | "uploads">,
  response: http.ServerResponse,
  { method, key, query, body }: Asked,
): void {
  const upload = query.get("uploadId");
  const etag = `"${createHash("md5").update(body).digest("hex")}"`;
  if (method === "POST" && query.has("uploads")) {
    const id = `u${uploads.size + 1}`;
    uploads.set(id, new Map());
    response.writeHead(200, XML).end(tag("InitiateMultipartUploadResult", tag("UploadId", id)));
  } else if (method === "PUT" && upload) {
    uploads.get(upload)?.set(Number(query.get("partNumber")), body);
    response.writeHead(200, { etag }).end();
  } else if (method === "POST" && upload) {
    const parts = [...(uploads.get(upload) ?? [])].sort(([a], [b]) => a - b);
    objects.set(key, Buffer.concat(parts.map(([, bytes]) => bytes)));
    uploads.delete(upload);
    response.writeHead(200, XML).end(tag("CompleteMultipartUploadResult", tag("Key", key)));
  } else if (method === "DELETE" && upload) {
    uploads.delete(upload);
    response.writeHead(204).end();
  } else if (method === "PUT") {
    objects.set(key, body);
    response.writeHead(200, { etag }).end();
  } else if (method === "DELETE") {
    objects.delete(key);
    response.writeHead(204).end();
  } else if (query.has("list-type")) {
    const keys = [...objects.keys()].filter((each) => each.startsWith(query.get("prefix") ?? "")).sort();
    const from = Number(query.get("continuation-token") ?? 0);
    const page = keys.slice(from, from + 2);
    const more = from + 2 < keys.length;
    const next = more ? tag("NextContinuationToken", String(from + 2)) : "";
    const contents = page.map((each) => tag("Contents", tag("Key", each))).join("");
    response
      .writeHead(200, XML)
      .end(tag("ListBucketResult", `${tag("IsTruncated", String(more))}${next}${contents}`));
  } else {
    const bytes = objects.get(key);
    if (bytes) response.writeHead(200, { "content-length": bytes.length, etag }).end(bytes);
    else response.writeHead(404, XML).end(error("NoSuchKey"));
  }
}

const tag = (name: string, inner: string) => `<${name}>${inner}</${name}>`;
const error = (code: string) => tag("Error", tag("Code", code));
