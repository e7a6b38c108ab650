import { type ImapFlow, ImapFlowErrorCode, type MailboxObject } from "imapflow";
import type { AccountRef } from "../../channel";
import type { ChannelDeps } from "../../channel-deps";
import type { Mailbox, MailServer } from "../../mailbox";
import type { HealthBoard } from "../health-board";
import { pause } from "../pause";
import { type EmailSettings, serverTrouble } from "../settings";
import { troubleOf } from "../trouble";
import { openLine } from "./open-line";

export type Folder = "inbox" | "sent";

/** The one connection this process has to each mailbox. */
export interface ImapLines {
  /**
   * Runs a deed in a folder, alone on the line. Null when the mailbox has no IMAP server, no such folder, or can't be
   * reached just now; the account's light then says why.
   */
  within<T>(
    account: AccountRef,
    folder: Folder,
    deed: (client: ImapFlow, box: MailboxObject) => Promise<T>,
  ): Promise<T | null>;
  /** Stays connected until the signal and says when the inbox has something new. Comes back by itself. */
  watch(account: AccountRef, signal: AbortSignal, onNews: () => void): Promise<void>;
}

interface Line {
  client: ImapFlow;
  /** By what it was opened; other settings open another. */
  settings: string;
  sent?: string | null;
}

interface Found {
  line: Line;
  mailbox: Mailbox;
  isReused: boolean;
}

const AGAIN_MS = [1_000, 5_000, 15_000, 30_000] as const;
const REREAD_MS = 20_000;
const UNUSED_MS = 30_000;
const LOCK_MS = 30_000;

export function createLines(
  settings: EmailSettings,
  deps: ChannelDeps,
  health: HealthBoard,
  silenceMs?: number,
): ImapLines {
  const open = new Map<string, Promise<Line>>();
  const failures = new Map<string, { count: number; until: number }>();
  const watched = new Set<string>();
  const unused = new Map<string, NodeJS.Timeout>();

  async function lineOf(account: AccountRef): Promise<Found | null> {
    const mailbox = await deps.mailboxes.read(account.id);
    if (!mailbox?.imap) return null;
    const wanted = JSON.stringify(mailbox.imap);
    const existing = await open.get(account.id)?.catch(() => undefined);
    if (existing?.client.usable && existing.settings === wanted)
      return { line: existing, mailbox, isReused: true };
    existing?.client.close();
    if ((failures.get(account.id)?.until ?? 0) > Date.now()) return null;
    const opening = connect(account.id, mailbox.imap, wanted);
    open.set(account.id, opening);
    try {
      const line = await opening;
      failures.delete(account.id);
      await health.live(account.id, "imap");
      return { line, mailbox, isReused: false };
    } catch (error) {
      open.delete(account.id);
      const count = (failures.get(account.id)?.count ?? 0) + 1;
      const wait = AGAIN_MS[Math.min(count, AGAIN_MS.length) - 1] ?? 0;
      failures.set(account.id, { count, until: Date.now() + wait });
      await health.told(account.id, "imap", { state: "down", ...troubleOf(error, mailbox.imap.host) });
      return null;
    }
  }

  async function connect(accountId: string, server: MailServer, wanted: string): Promise<Line> {
    const trouble = serverTrouble(settings, server);
    if (trouble) throw Object.assign(new Error(trouble), { code: trouble });
    const client = await openLine(server, silenceMs);
    client.once("close", () => open.delete(accountId));
    return { client, settings: wanted };
  }

  const within: ImapLines["within"] = async (account, folder, deed) => {
    for (let isAgain = false; ; isAgain = true) {
      const found = await lineOf(account);
      if (!found) return null;
      const done = await tryWithin(account, found, folder, deed);
      if (!("trouble" in done)) return done.result;
      // A line from before may have died unheard; a fresh one that fails is the server's doing.
      if (isAgain || !found.isReused) {
        const host = found.mailbox.imap?.host ?? "";
        await health.told(account.id, "imap", { state: "down", ...troubleOf(done.trouble, host) });
        return null;
      }
    }
  };

  async function tryWithin<T>(
    account: AccountRef,
    { line, mailbox }: Found,
    folder: Folder,
    deed: (client: ImapFlow, box: MailboxObject) => Promise<T>,
  ): Promise<{ result: T | null } | { trouble: unknown }> {
    clearTimeout(unused.get(account.id));
    try {
      const path = folder === "inbox" ? "INBOX" : await sentOf(line, mailbox);
      if (path === null) return { result: null };
      const lock = await line.client.getMailboxLock(path, { acquireTimeout: LOCK_MS });
      try {
        const box = line.client.mailbox;
        return { result: box === false ? null : await deed(line.client, box) };
      } finally {
        lock.release();
      }
    } catch (trouble) {
      if (!isWireTrouble(trouble)) throw trouble;
      line.client.close();
      return { trouble };
    } finally {
      if (watched.has(account.id)) backToInbox(line.client, folder);
      else unused.set(account.id, setTimeout(() => line.client.close(), UNUSED_MS).unref());
    }
  }

  return {
    within,
    async watch(account, signal, onNews) {
      watched.add(account.id);
      while (!signal.aborted) {
        const client = await within(account, "inbox", async (client) => client).catch(() => null);
        if (client) {
          onNews();
          await whileOpen(client, onNews, signal);
        }
        await pause(client ? 0 : wait(account.id), signal);
      }
      watched.delete(account.id);
      (await open.get(account.id)?.catch(() => undefined))?.client.close();
    },
  };

  function wait(accountId: string): number {
    const failed = failures.get(accountId);
    return failed ? Math.max(failed.until - Date.now(), 50) : REREAD_MS;
  }
}

/** IDLE hears of what comes into the folder that is selected. */
function backToInbox(client: ImapFlow, folder: Folder): void {
  if (folder === "inbox" || !client.usable) return;
  client.getMailboxLock("INBOX", { acquireTimeout: LOCK_MS }).then(
    (lock) => lock.release(),
    () => undefined,
  );
}

function whileOpen(client: ImapFlow, onNews: () => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const heard = ({ path }: { path: string }) => {
      if (path.toUpperCase() === "INBOX") onNews();
    };
    const end = () => {
      client.off("exists", heard);
      client.off("close", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    client.on("exists", heard);
    client.once("close", end);
    signal.addEventListener("abort", end);
    if (client.isClosed) end();
  });
}

async function sentOf(line: Line, mailbox: Mailbox): Promise<string | null> {
  if (line.sent !== undefined) return line.sent;
  const folders = await line.client.list();
  const named = folders.find(({ path }) => path === mailbox.sentFolder);
  line.sent = (named ?? folders.find(({ specialUse }) => specialUse === "\\Sent"))?.path ?? null;
  return line.sent;
}

const wireCodes: ReadonlySet<unknown> = new Set(Object.values(ImapFlowErrorCode));

/** Of the connection or the server; anything else is ours or the disk's. */
function isWireTrouble(error: unknown): boolean {
  const { code, responseStatus } = error as Record<string, unknown>;
  if (typeof responseStatus === "string" || wireCodes.has(code)) return true;
  return /^(ParserError|ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ERR_(SSL|TLS|STREAM_PREMATURE))/.test(
    String(code ?? ""),
  );
}
