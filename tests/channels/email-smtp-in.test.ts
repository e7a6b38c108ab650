import net from "node:net";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { afterEach, describe, expect, it } from "vitest";
import type { RawArrival } from "@/lib/channels/channel";
import { freePort } from "@/lib/db/free-port";
import { until } from "../support/house-desk";
import { listenTo, rawMail, type WiredMail, wireMail } from "../support/mail-wire";

let listening: ReturnType<typeof listenTo> | undefined;
afterEach(async () => {
  await listening?.stop();
  listening = undefined;
});

async function openDoor(store?: (raws: readonly RawArrival[]) => Promise<void>) {
  const port = await freePort();
  const wired = wireMail({ mailPort: port });
  listening = listenTo(wired, store);
  await until("the door is open", async () => (wired.health.length > 0 ? wired : null));
  return { port, wired, raws: listening.raws };
}

/** The server's answer: its code and words. */
function deliver(port: number, from: string, to: string[], message: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection({ host: "127.0.0.1", port, ignoreTLS: true, logger: false });
    const end = (said: string) => {
      connection.close();
      resolve(said);
    };
    connection.once("error", (error: Error & { response?: string }) => end(error.response ?? error.message));
    connection.connect(() =>
      connection.send({ from, to }, message, (error, info) =>
        end(error ? ((error as { response?: string }).response ?? error.message) : info.response),
      ),
    );
  });
}

/** Speaks SMTP line by line; answers with all that was said. */
function speak(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1");
    const left = [...lines];
    let said = "";
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
    socket.on("data", (chunk) => {
      said += chunk.toString();
      if (!/^\d{3} .*\r\n$/m.test(chunk.toString())) return;
      const next = left.shift();
      if (next === undefined) socket.end();
      else socket.write(`${next}\r\n`);
    });
  });
}

const folded = async (wired: WiredMail, raw: RawArrival | undefined) => {
  if (!raw) throw new Error("nothing came");
  const [event] = await wired.channel.fold(raw);
  if (event?.type !== "arrived") throw new Error(JSON.stringify(event));
  return event.inbound;
};

describe("the desk's own SMTP door", () => {
  it("takes mail to our mailboxes and nobody else's", async () => {
    const { port, wired, raws } = await openDoor();
    const mail = rawMail({ "Message-ID": "<one@mail.example>" });
    expect(await deliver(port, "jo@mail.example", ["help@northwind.example"], mail)).toMatch(/^250/);
    expect(await deliver(port, "jo@mail.example", ["someone@mail.example"], mail)).toMatch(/^550/);
    expect(await deliver(port, "jo@mail.example", ["other@northwind.example"], mail)).toMatch(/^550/);
    expect(raws).toHaveLength(1);
    expect(raws[0]).toMatchObject({ source: "smtp", readLater: true });
    const inbound = await folded(wired, raws[0]);
    expect(inbound).toMatchObject({
      channel: "email",
      kind: "email",
      direction: "inbound",
      aliases: ["mid:one@mail.example"],
      text: "Where is my bag?",
    });
    expect(inbound.externalId).toMatch(/^mail:one@mail\.example#[0-9a-f]{16}$/);
  });

  it("offers no login and is no relay", async () => {
    const { port } = await openDoor();
    const said = await speak(port, [
      "EHLO mail.example",
      "AUTH PLAIN AGEAYg==",
      "MAIL FROM:<jo@mail.example>",
      "RCPT TO:<a@mail.example>",
      "RCPT TO:<help%mail.example@northwind.example>",
      "DATA",
      "QUIT",
    ]);
    expect(said).not.toMatch(/AUTH[ =]|STARTTLS/);
    expect(said).toMatch(/^50\d .*/m);
    expect(said.match(/^550 /gm)).toHaveLength(2);
    expect(said).not.toMatch(/^354/m);
  });

  it("says 250 only when it is stored, and 4xx when it can't be", async () => {
    let release: (() => void) | undefined;
    let isBroken = false;
    const { port } = await openDoor(async () => {
      if (isBroken) throw new Error("the database is away");
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    const mail = rawMail({ "Message-ID": "<two@mail.example>" });
    let answer = "";
    const sending = deliver(port, "jo@mail.example", ["help@northwind.example"], mail).then((said) => {
      answer = said;
    });
    await until("it is being stored", async () => release);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answer).toBe("");
    release?.();
    await sending;
    expect(answer).toMatch(/^250/);
    isBroken = true;
    expect(await deliver(port, "jo@mail.example", ["help@northwind.example"], mail)).toMatch(/^451/);
  });

  it("takes no bare line feed for the end of a mail, so that none is smuggled in behind another", async () => {
    const { port, raws } = await openDoor();
    const smuggled =
      "MAIL FROM:<ceo@northwind.example>\nRCPT TO:<help@northwind.example>\nDATA\nSubject: second\n";
    const said = await speak(port, [
      "EHLO mail.example",
      "MAIL FROM:<jo@mail.example>",
      "RCPT TO:<help@northwind.example>",
      "DATA",
      `From: jo@mail.example\r\n\r\nfirst\n.\n${smuggled}\r\n.`,
      "QUIT",
    ]);
    expect(said.match(/^250 2\.0\.0 stored/gm)).toHaveLength(1);
    expect(raws).toHaveLength(1);
    expect(Buffer.from(raws[0]?.body ?? []).toString()).toContain("Subject: second");
  });

  it("marks what came to the drop address, which opens no turn and is about the customer it went to", async () => {
    const { port, wired, raws } = await openDoor();
    const copy = rawMail(
      { From: "Bookings <book@northwind.example>", To: "Jo <jo@mail.example>" },
      "Booked.",
    );
    expect(await deliver(port, "book@northwind.example", ["history@northwind.example"], copy)).toMatch(
      /^250/,
    );
    expect(raws[0]?.source).toBe("drop");
    expect(await folded(wired, raws[0])).toMatchObject({
      direction: "outbound",
      opensTurn: false,
      customer: { externalId: "jo@mail.example" },
    });
  });

  it("writes a mail above 25 MB to a file as it streams, and keeps its headers and words", async () => {
    const { port, wired, raws } = await openDoor();
    const line = `${"A".repeat(76)}\r\n`;
    const mail = Buffer.concat([
      rawMail(
        { "Message-ID": "<big@mail.example>", "Content-Type": 'multipart/mixed; boundary="edge"' },
        '--edge\r\nContent-Type: image/png; name="a.png"\r\nContent-Transfer-Encoding: base64\r\n',
      ),
      Buffer.from(line.repeat(370_000)),
      Buffer.from("--edge\r\nContent-Type: text/plain\r\n\r\nWords behind it.\r\n--edge--\r\n"),
    ]);
    expect(await deliver(port, "jo@mail.example", ["help@northwind.example"], mail)).toMatch(/^250/);
    const [raw] = raws;
    expect(raw?.file?.bytes).toBeGreaterThan(28_000_000);
    expect(raw?.body.byteLength).toBeLessThan(2000);
    const whole = await wired.files.get(raw?.file?.key ?? "");
    expect(
      Buffer.from(whole ?? [])
        .subarray(-200)
        .toString(),
    ).toContain("Words behind it.");
    const inbound = await folded(wired, raw);
    expect(inbound.text).toBe("Words behind it.");
    expect(inbound.mail).toMatchObject({ messageId: "big@mail.example", isWhole: false });
  });

  it("says once that its port is taken, and opens when that is free again", async () => {
    const port = await freePort();
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
    const wired = wireMail({ mailPort: port });
    listening = listenTo(wired);
    await until("it is said", async () => wired.health.length > 0);
    expect(wired.health).toMatchObject([{ state: "late", code: "mail-port-taken", values: { port } }]);
    other.close();
    await until("the door is open", async () => wired.health.at(-1)?.state === "live", 20_000);
    expect(wired.health).toHaveLength(2);
  });
});
