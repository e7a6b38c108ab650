import fs from "node:fs";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { SMTPServer } from "smtp-server";
import { startHouse, type TestHouse } from "../support/house";
import { until } from "../support/house-desk";
import { openSmtpLine } from "../support/smtp-client";
import { memoryOf } from "./process-memory";
import { table } from "./timing";

const LINES = 16;
const MAILBOX = "help@northwind.example";
const BIG_BYTES = 200 * 1024 * 1024;
const MIB = 1024 * 1024;

/** Mails over SMTP to committed rows, beside a bare sink in the same run; then one mail of 200 MB and what it costs in memory. */
export async function benchMailIngest(count: number, say: (line: string) => void): Promise<string> {
  const bare = await bareSink(count);
  const house = await startHouse({ parts: ["worker"] });
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    await until("the desk takes mail", () => isOpen(house), 60_000);
    await sendAll(portOf(house), 50, "warm");
    await until("the first are in", async () => (await inDesk(client)) === 50, 60_000);
    say(`${count} mails over ${LINES} lines`);
    const begun = performance.now();
    await sendAll(portOf(house), count, "mail");
    const takenSeconds = (performance.now() - begun) / 1000;
    await until("all are in", async () => (await inDesk(client)) >= count + 50, 300_000);
    const inSeconds = (performance.now() - begun) / 1000;
    const doubled = (await inDesk(client)) - count - 50;
    say("one mail of 200 MB");
    const big = await bigMail(house, client);
    const rate = count / inSeconds;
    return [
      table(
        ["mail in", "per second", "target", "of a bare sink", "doubled"],
        [
          ["bare SMTP sink", count / bare, "", "1", ""],
          ["taken: row committed, 250 said", count / takenSeconds, "", ratio(bare / takenSeconds), ""],
          ["in the history", rate, "≥ 100", ratio(bare / inSeconds), doubled],
        ],
      ),
      table(
        ["one mail of 200 MB", "MiB", "target", "seconds"],
        [["worker grows by, at its peak", Math.round(big.mib), "< 100", big.seconds]],
      ),
    ].join("\n\n");
  } finally {
    await client.end();
    await house.stop();
  }
}

const ratio = (share: number) => `${share.toFixed(2)} ×`;
const portOf = (house: TestHouse) => Number(house.env.MAIL_PORT);

async function isOpen(house: TestHouse): Promise<boolean> {
  const line = await openSmtpLine(portOf(house)).catch(() => null);
  line?.close();
  return line !== null;
}

async function inDesk(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int n from "Interaction" where channel = 'email' and direction = 'inbound'`,
  );
  return rows[0]?.n ?? 0;
}

/** Seconds a server takes that throws everything away. */
async function bareSink(count: number): Promise<number> {
  const sink = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData: (stream, _, done) => {
      stream.resume();
      stream.on("end", () => done());
    },
  });
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  const begun = performance.now();
  await sendAll((sink.server.address() as AddressInfo).port, count, "bare");
  const seconds = (performance.now() - begun) / 1000;
  await new Promise<void>((resolve) => sink.close(resolve));
  return seconds;
}

async function sendAll(port: number, count: number, name: string): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: LINES }, async () => {
      const line = await openSmtpLine(port);
      while (next < count) {
        const number = next++;
        await line.send(`jo${number % 400}@mail.example`, MAILBOX, mailOf(name, number));
      }
      line.close();
    }),
  );
}

function mailOf(name: string, number: number): Buffer {
  const text = `My bag ${number} did not arrive in Oslo. I was told to wait and nobody rang.\r\n`.repeat(12);
  const edge = `edge-${name}-${number}`;
  return Buffer.from(
    [
      `From: Jo ${number % 400} <jo${number % 400}@mail.example>`,
      `To: ${MAILBOX}`,
      `Subject: Bag ${number}`,
      `Message-ID: <${name}.${number}@mail.example>`,
      `Date: ${new Date().toUTCString()}`,
      "MIME-Version: 1.0",
      `Content-Type: multipart/alternative; boundary="${edge}"`,
      "",
      `--${edge}`,
      "Content-Type: text/plain; charset=utf-8",
      "",
      text,
      `--${edge}`,
      "Content-Type: text/html; charset=utf-8",
      "",
      `<html><body><p>${text}</p></body></html>`,
      `--${edge}--`,
      "",
    ].join("\r\n"),
  );
}

/** By how much the worker's resident memory peaks above where it stood, while one such mail comes in. */
async function bigMail(house: TestHouse, client: Client): Promise<{ mib: number; seconds: number }> {
  const pid = house.pid("worker") ?? 0;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const before = await inDesk(client);
  fs.writeFileSync(`/proc/${pid}/clear_refs`, "5");
  const start = memoryOf(pid, "VmRSS");
  const begun = performance.now();
  const line = await openSmtpLine(portOf(house));
  await line.send("jo@mail.example", MAILBOX, bigPieces());
  line.close();
  await until("the big mail is in", async () => (await inDesk(client)) > before, 120_000);
  const seconds = (performance.now() - begun) / 1000;
  return { mib: (memoryOf(pid, "VmHWM") - start) / MIB, seconds };
}

function* bigPieces(): Generator<Buffer> {
  const head = [
    "From: Jo <jo@mail.example>",
    `To: ${MAILBOX}`,
    "Subject: The film of my bag",
    "Message-ID: <big@mail.example>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="edge"',
    "",
    "--edge",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "See for yourselves.",
    "--edge",
    'Content-Type: video/mp4; name="bag.mp4"',
    "Content-Transfer-Encoding: base64",
    "",
    "",
  ].join("\r\n");
  yield Buffer.from(head);
  const piece = Buffer.from(`${"QUJD".repeat(19)}\r\n`.repeat(800));
  for (let sent = 0; sent < BIG_BYTES; sent += piece.length) yield piece;
  yield Buffer.from("--edge--\r\n");
}
