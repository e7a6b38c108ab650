import path from "node:path";
import type { Env } from "@/lib/base/env";
import { diskFiles, type FileStore } from "./file-store";
import { commandReader, type PictureReader } from "./picture-reader";
import { clamdScanner, type Scanner } from "./scanner";

/** The file store the environment names: a bucket where one is named, else the disk. */
export async function openFiles(env: Env): Promise<FileStore> {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  if (!S3_BUCKET) return diskFiles(path.resolve(env.CARET_DATA, "files"));
  const { s3Files } = await import("./s3-files");
  return s3Files({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}

/** The reader of words in pictures that the environment names, if any. */
export function openPictureReader({ OCR_COMMAND }: Env): { pictureReader?: PictureReader } {
  return OCR_COMMAND ? { pictureReader: commandReader(OCR_COMMAND) } : {};
}

/** The virus scanner the environment names, if any. */
export function openScanner({ CLAMD_URL }: Env): { scanner?: Scanner } {
  return CLAMD_URL ? { scanner: clamdScanner(CLAMD_URL) } : {};
}
