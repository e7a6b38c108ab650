import { hkdfSync } from "node:crypto";
import type { ChannelSettings } from "../channel";
import type { Mailbox, MailServer } from "../mailbox";

/** What a sandbox desk is told by. */
export const sandboxSecret = "sandbox-mail-secret";

/** What the mail wire needs of where this desk runs. */
export interface EmailSettings {
  isSandbox: boolean;
  /** Where the desk takes mail in. */
  door: { host: string; port: number };
  /** The sandbox's SMTP server. */
  sandboxPort: number;
  /** Where the sandbox says more of itself. */
  sandboxStateUrl: string;
  /** Addresses of this network that pictures may be fetched from; empty in the live world. */
  allowedPrivate: readonly string[];
}

export function emailSettings({ world, env }: ChannelSettings): EmailSettings {
  return {
    isSandbox: world === "sandbox",
    door: { host: env.HOST, port: env.MAIL_PORT },
    sandboxPort: env.SANDBOX_MAIL_PORT,
    sandboxStateUrl: `http://127.0.0.1:${env.SANDBOX_PORT}/sandbox/state`,
    allowedPrivate: world === "sandbox" ? (env.ALLOWED_PRIVATE ?? "").split(/[\s,]+/).filter(Boolean) : [],
  };
}

/** The secret of `POST /api/webhooks/email`: EMAIL_WEBHOOK_SECRET, else derived from AUTH_SECRET, so that each desk has its own. */
export function webhookSecret({ world, env }: ChannelSettings): string | undefined {
  if (world === "sandbox") return sandboxSecret;
  if (env.EMAIL_WEBHOOK_SECRET !== undefined) return env.EMAIL_WEBHOOK_SECRET;
  if (env.AUTH_SECRET === undefined) return undefined;
  return Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "caret", "email-webhook/v1", 24)).toString("hex");
}

/** The server mail goes out by: in the sandbox world its own, wherever that stands today. */
export function smtpOf(settings: EmailSettings, mailbox: Mailbox): MailServer | null {
  if (mailbox.smtp !== null || !mailbox.isSandbox) return mailbox.smtp;
  if (!settings.isSandbox) return null;
  return { host: "127.0.0.1", port: settings.sandboxPort, tls: "none", name: "", password: "" };
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/** The clear is for this machine only; and a sandbox desk never leaves it. Null when the server may be spoken to. */
export function serverTrouble(
  settings: EmailSettings,
  server: MailServer,
): "mail-clear-text" | "mail-outside" | null {
  if (loopback.test(server.host)) return null;
  if (settings.isSandbox) return "mail-outside";
  return server.tls === "none" ? "mail-clear-text" : null;
}
