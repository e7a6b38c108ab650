import { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { type FileStore, freshKey, safeKey, safeName } from "./file-store";

export interface S3Settings {
  endpoint?: string | undefined;
  bucket: string;
  region: string;
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
}

/** The least a part may have but the last is 5 MiB (S3, UploadPart). */
const PART_BYTES = 8 * 1024 * 1024;

/** Files in a bucket of any store that speaks S3. Without keys the SDK's own chain finds them (a role, a profile). */
export function s3Files(settings: S3Settings): FileStore {
  const { endpoint, bucket: Bucket, region, accessKeyId, secretAccessKey } = settings;
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const put = async (Key: string, bytes: Uint8Array) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentLength: bytes.length }));
  };
  const get = async (Key: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Body ? new Uint8Array(await Body.transformToByteArray()) : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
  const getStream = async (Key: string): Promise<Readable | null> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Body ? Readable.from(Body as AsyncIterable<Uint8Array>) : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
  return {
    async put(bytes) {
      const key = freshKey();
      await put(key, bytes);
      return key;
    },
    async putStream(stream) {
      const Key = freshKey();
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
      try {
        const parts: { PartNumber: number; ETag: string | undefined }[] = [];
        let bytes = 0;
        for await (const Body of inParts(stream)) {
          const PartNumber = parts.length + 1;
          const part = { Bucket, Key, UploadId, PartNumber, Body, ContentLength: Body.length };
          const { ETag } = await client.send(new UploadPartCommand(part));
          parts.push({ PartNumber, ETag });
          bytes += Body.length;
        }
        const whole = { Bucket, Key, UploadId, MultipartUpload: { Parts: parts } };
        await client.send(new CompleteMultipartUploadCommand(whole));
        return { key: Key, bytes };
      } catch (error) {
        await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => undefined);
        throw error;
      }
    },
    get: (key) => get(safeKey(key)),
    getStream: (key) => getStream(safeKey(key)),
    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: safeKey(key) }));
    },
    putNamed: (name, bytes) => put(safeName(name), bytes),
    getNamed: (name) => get(safeName(name)),
    async listNamed(folder) {
      const names: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = { Bucket, Prefix: `${folder}/`, ...(ContinuationToken ? { ContinuationToken } : {}) };
        const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command(page));
        names.push(...Contents.flatMap(({ Key }) => Key ?? []));
        ContinuationToken = NextContinuationToken;
      } while (ContinuationToken);
      return names.sort();
    },
  };
}

/** A stream cut into parts of 8 MiB; at least one, which may be empty. */
async function* inParts(stream: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let given = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    held.push(bytes);
    size += bytes.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    given += 1;
    held = [];
    size = 0;
  }
  if (size > 0 || given === 0) yield Buffer.concat(held);
}
