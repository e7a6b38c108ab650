import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ImapFlow } from "imapflow";
import { freePort } from "@/lib/db/free-port";
import { until } from "./house-desk";

export const imapPassword = "of-tests";

export interface Dovecot {
  port: number;
  /** A connection of the test's own, as the person's mail program has it. */
  client(name?: string): Promise<ImapFlow>;
  append(folder: string, mail: Buffer, name?: string): Promise<void>;
  /** The folder is numbered anew, as after a restore. */
  renumber(folder?: string, name?: string): Promise<void>;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Whether Dovecot is here and can be run, or Debian's could be installed. The word to skip by when not. */
export function dovecotIsMissing(): string | null {
  if (process.getuid?.() !== 0) return "Dovecot shares its mail out among users, which only root may do";
  const isThere = () => spawnSync("sh", ["-c", "command -v dovecot"]).status === 0;
  if (isThere()) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const policy = "/usr/sbin/policy-rc.d";
  const isOurs = !fs.existsSync(policy);
  if (isOurs) fs.writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  const install = "apt-get install -y -q --no-install-recommends dovecot-imapd";
  spawnSync("sh", ["-c", `${install} || (apt-get update -q && ${install})`], { env, timeout: 120_000 });
  if (isOurs) fs.rmSync(policy, { force: true });
  return isThere() ? null : "Dovecot is missing and could not be installed";
}

/** A Dovecot of this test's own, on loopback, with Maildirs in a folder that goes with it. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "caret-dovecot-"));
  fs.chmodSync(folder, 0o755);
  const port = await freePort();
  const file = path.join(folder, "dovecot.conf");
  fs.mkdirSync(path.join(folder, "mail"));
  fs.chownSync(path.join(folder, "mail"), 65_534, 65_534);
  fs.writeFileSync(file, settings(folder, port));
  const child = spawn("dovecot", ["-F", "-c", file], { stdio: "ignore" });
  const client = async (name = "help") => {
    const options = { host: "127.0.0.1", port, secure: false, doSTARTTLS: false, logger: false } as const;
    const made = new ImapFlow({ ...options, auth: { user: name, pass: imapPassword } });
    made.on("error", () => undefined);
    await made.connect();
    return made;
  };
  const within = async <T>(name: string, deed: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const own = await client(name);
    try {
      return await deed(own);
    } finally {
      await own.logout();
    }
  };
  await until("Dovecot answers", () => within("probe", async () => true).catch(() => null), 20_000);
  return {
    port,
    client,
    append: (where, mail, name = "help") =>
      within(name, async (own) => void (await own.append(where, mail, [], new Date()))),
    async renumber(where = "INBOX", name = "help") {
      const maildir = path.join(folder, "mail", name, ...(where === "INBOX" ? [] : [`.${where}`]));
      for (const entry of fs.readdirSync(maildir))
        if (entry.startsWith("dovecot")) fs.rmSync(path.join(maildir, entry));
      // UIDVALIDITY is made of the second it is made in.
      await new Promise((resolve) => setTimeout(resolve, 1100));
    },
    freeze: () => signalAll(child, "SIGSTOP"),
    thaw: () => signalAll(child, "SIGCONT"),
    stop: async () => {
      signalAll(child, "SIGCONT");
      await new Promise<void>((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      });
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Dovecot is a family of processes; all of this one hear it. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  const family = [child.pid];
  for (let at = 0; at < family.length; at++) {
    const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(family[at])], { encoding: "utf8" });
    family.push(
      ...stdout
        .split("\n")
        .map(Number)
        .filter((pid) => pid > 0),
    );
  }
  for (const pid of family) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

const settings = (folder: string, port: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
mail_uid = 65534
mail_gid = 65534
first_valid_uid = 1
default_login_user = nobody
default_internal_user = nobody
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
passdb {
  driver = static
  args = password=${imapPassword}
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${folder}/mail/%u
}
`;
