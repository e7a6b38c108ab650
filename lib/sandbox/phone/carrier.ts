import { createHmac } from "node:crypto";
import type { House } from "../x/gate";

/** The desk of the sandbox world knows them too; no live desk takes them. */
const ACCOUNT = "ACsandbox";
const TOKEN = "sandbox-paging-token";
const DOOR = "/api/webhooks/paging";
const KEPT = 1000;
const TRY_MS = 10_000;

/** A text message or a call that the desk had sent. */
export interface Carried {
  sid: string;
  kind: "sms" | "voice";
  from: string;
  to: string;
  /** What was written, or said. */
  text: string;
  /** Where a pressed key goes, of a call that asks for one. */
  answerUrl: string | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** The carrier of text messages and calls outside: it keeps what the desk had sent, and tells the desk what people answer. */
export class Carrier {
  #carried: Carried[] = [];

  constructor(private readonly house: House) {}

  knows(authorization: string | undefined, accountSid: string): boolean {
    const wanted = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString("base64")}`;
    return accountSid === ACCOUNT && authorization === wanted;
  }

  take(kind: "sms" | "voice", { to, from, text }: { to: string; from: string; text: string }): Carried {
    const { world } = this.house;
    const answerUrl = kind === "voice" ? unescaped(/<Gather[^>]* action="([^"]*)"/u.exec(text)?.[1]) : null;
    const said = kind === "voice" ? (unescaped(/<Say[^>]*>([^<]*)</u.exec(text)?.[1]) ?? "") : text;
    const sid = `${kind === "sms" ? "SM" : "CA"}${world.nextId().padStart(32, "0")}`;
    const carried: Carried = { sid, kind, from, to, text: said, answerUrl, at: world.now() };
    this.#carried = [...this.#carried, carried].slice(-KEPT);
    return carried;
  }

  find(sid: string): Carried | undefined {
    return this.#carried.find((each) => each.sid === sid);
  }

  list(to: string | null): readonly Carried[] {
    return this.#carried.filter((each) => to === null || each.to === to);
  }

  /** Somebody writes back to a text message. The desk's status; 0 when it did not answer. */
  write({ from, to, sid }: Carried, body: string): Promise<number> {
    return this.#post(DOOR, { AccountSid: ACCOUNT, MessageSid: `${sid}r`, From: to, To: from, Body: body });
  }

  /** Somebody presses a key in a call. */
  press({ from, to, sid, answerUrl }: Carried, digits: string): Promise<number> {
    const url = new URL(answerUrl ?? DOOR, "http://desk");
    return this.#post(url.pathname + url.search, {
      AccountSid: ACCOUNT,
      CallSid: sid,
      From: from,
      To: to,
      Digits: digits,
    });
  }

  async #post(path: string, fields: Record<string, string>): Promise<number> {
    const { deskUrl } = this.house;
    if (!deskUrl) return 0;
    const url = new URL(path, deskUrl);
    const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
    const signed = url.href + sorted.map(([name, value]) => name + value).join("");
    const signature = createHmac("sha1", TOKEN).update(signed, "utf8").digest("base64");
    try {
      const { status } = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-twilio-signature": signature,
        },
        body: new URLSearchParams(fields),
        signal: AbortSignal.timeout(TRY_MS),
      });
      return status;
    } catch {
      return 0;
    }
  }
}

function unescaped(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
