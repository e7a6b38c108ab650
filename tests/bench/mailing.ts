import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { createLinePool } from "@/lib/channels/email/send/line-pool";
import { runLetterKills, startLetters } from "../faults/letter-kills";
import { startHouse } from "../support/house";
import { openHouseDesk, until } from "../support/house-desk";
import { rawMail } from "../support/mail-wire";
import { type Watched, watch } from "./screens";
import { cookieOf } from "./sign-in";
import { streamIsOpen } from "./stream-open";
import { percentile, table } from "./timing";

const STREAMS = 50;
const RATE = 20;
const SECONDS = 60;
const LINES = 5;
const BARE = 2000;

interface Sent {
  prepareSeconds: number;
  perSecond: number;
  alone: Watched;
  meanwhile: Watched;
}

/** Letters to so many people prepared, then sent while posts come in; and a worker killed at random moments meanwhile. */
export async function benchMailing(
  people: number,
  kills: number,
  say: (line: string) => void,
): Promise<string> {
  const bare = await bareLines();
  const sent = await prepareAndSend(people, say);
  if (kills > 0) say(`${kills} kills of the worker`);
  const killed =
    kills > 0 ? await runLetterKills({ letters: kills * 60, kills, seed: 20, perSecond: 60 }) : null;
  return [
    table(
      ["mailing", "", "target", "ratio"],
      [
        [
          `${people} letters prepared, s`,
          sent.prepareSeconds,
          "≤ 60",
          `${(people / sent.prepareSeconds).toFixed(0)} a second`,
        ],
        [
          `sent a second, ${RATE} posts a second coming in`,
          sent.perSecond,
          "≥ 200",
          `${(sent.perSecond / bare).toFixed(2)} × bare lines`,
        ],
        ["bare lines to a bare sink, a second", bare, "", "1"],
      ],
    ),
    table(
      ["post to another screen", "posts", "p50 ms", "p95 ms", "lost", "target"],
      [screenRow("no mailing", sent.alone), screenRow("while letters leave", sent.meanwhile)],
    ),
    ...(killed ? [table(Object.keys(killed), [Object.values(killed)])] : []),
  ].join("\n\n");
}

function screenRow(name: string, { sent, delays, lost }: Watched): (string | number)[] {
  return [name, sent, percentile(delays, 0.5), percentile(delays, 0.95), lost, "p95 ≤ 300"];
}

async function prepareAndSend(people: number, say: (line: string) => void): Promise<Sent> {
  const house = await startHouse({ env: { SANDBOX_LIMITS: "raised" } });
  const desk = await openHouseDesk(house);
  const { db } = desk.database;
  try {
    const cookie = await cookieOf(house, "linda@northwind.example");
    await streamIsOpen(house);
    say(`${STREAMS} streams, ${RATE} posts a second, no mailing`);
    const alone = await watch(house, cookie, STREAMS, RATE, SECONDS / 2);
    say(`${people} people`);
    const id = await startLetters(desk, people, 1000);
    const begun = performance.now();
    await until(
      "the letters are prepared",
      async () => (await db.mailing.findUniqueOrThrow({ where: { id } })).preparedAt,
      300_000,
    );
    const prepareSeconds = (performance.now() - begun) / 1000;
    say("letters leave, posts come in");
    const count = () => db.letter.count({ where: { mailingId: id, state: "sent" } });
    await until("the first have left", async () => (await count()) > 0, 60_000);
    const [before, from] = [await count(), performance.now()];
    let over = Number.NaN;
    const rate = (async () => {
      await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
      over = ((await count()) - before) / ((performance.now() - from) / 1000);
    })();
    const meanwhile = await watch(house, cookie, STREAMS, RATE, SECONDS);
    await rate;
    return { prepareSeconds, perSecond: over, alone, meanwhile };
  } finally {
    await desk.close();
    await house.stop();
  }
}

/** Mails a second over as many lines as the desk keeps, to a server that throws everything away. */
async function bareLines(): Promise<number> {
  const sink = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData: (stream, _, done) => {
      stream.resume();
      stream.on("end", () => done());
    },
  });
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  const { port } = sink.server.address() as AddressInfo;
  const server = { host: "127.0.0.1", port, tls: "none", name: "", password: "" } as const;
  const pool = createLinePool();
  const message = Buffer.from(rawMail({ Subject: "Your order" }, "A storm may keep it. ".repeat(60)));
  const begun = performance.now();
  let left = BARE;
  await Promise.all(
    Array.from({ length: LINES }, async () => {
      while (left-- > 0)
        await pool.handOver(server, { from: "help@desk.example", to: ["jo@mail.example"] }, message, 20_000);
    }),
  );
  const perSecond = (BARE / (performance.now() - begun)) * 1000;
  await new Promise<void>((resolve) => sink.close(() => resolve()));
  return perSecond;
}
