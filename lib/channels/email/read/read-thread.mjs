import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { MailDecoder } = await import("./charsets.ts");
const { JoinedBlob } = await import("./joined-blob.ts");
// The parser takes both by their global names.
Object.assign(globalThis, { TextDecoder: MailDecoder, Blob: JoinedBlob });
const { readMail } = await import("./read-mail.ts");

parentPort?.on("message", async (job) => {
  const event = await readMail(job).catch(() => null);
  const files = event?.type === "arrived" ? event.inbound.media.map(({ bytes }) => bytes) : [];
  // Files that have their memory to themselves are handed over, not copied.
  const own = files.filter(
    (bytes) => bytes && bytes.byteLength > 65_536 && bytes.byteLength === bytes.buffer.byteLength,
  );
  parentPort?.postMessage(event, [...new Set(own.map(({ buffer }) => buffer))]);
});
parentPort?.postMessage("ready");
