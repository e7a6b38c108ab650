import type { SandboxWorld } from "../x/world";
import { type FolderMail, fetched, inRange, search, sentFolder } from "./imap-folder";

export const imapPassword = "sandbox";
const capabilities = "IMAP4rev1 IDLE SPECIAL-USE";

/** One connection to the sandbox's IMAP server: what it answers, line by line. */
export interface ImapSession {
  greeting: string;
  /** False ends the connection. */
  take(line: string): boolean;
}

/** The folders of one mailbox: an inbox that stays empty, for mail goes on to the desk, and what was sent. */
export function openImapSession(world: SandboxWorld, say: (bytes: Buffer | string) => void): ImapSession {
  let mailbox: string | null = null;
  let selected: string | null = null;
  let idling: string | null = null;

  const folder = (): readonly FolderMail[] =>
    mailbox !== null && selected === "SENT" ? sentFolder(world, mailbox) : [];
  const done = (tag: string, text = "done") => say(`${tag} OK ${text}\r\n`);
  const list = (word: string, pattern: string) => {
    const isWanted = (name: string) =>
      pattern === "*" || pattern === "%" || pattern.toUpperCase() === name.toUpperCase();
    if (isWanted("INBOX")) say(`* ${word} (\\HasNoChildren) "/" INBOX\r\n`);
    if (isWanted("Sent")) say(`* ${word} (\\HasNoChildren \\Sent) "/" Sent\r\n`);
  };
  const signIn = (tag: string, name: string, password: string) => {
    if (password !== imapPassword) return say(`${tag} NO [AUTHENTICATIONFAILED] wrong name or password\r\n`);
    mailbox = name.toLowerCase();
    done(tag, `[CAPABILITY ${capabilities}] signed in`);
  };
  const select = (tag: string, name: string) => {
    if (!["INBOX", "SENT"].includes(name.toUpperCase()))
      return say(`${tag} NO [NONEXISTENT] no such folder\r\n`);
    selected = name.toUpperCase();
    const count = folder().length;
    say(
      `* FLAGS (\\Seen)\r\n* ${count} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] kept\r\n* OK [UIDNEXT ${count + 1}] next\r\n`,
    );
    done(tag, "[READ-WRITE] selected");
  };

  const command = (tag: string, name: string, words: readonly string[], rest: string): boolean => {
    switch (name) {
      case "CAPABILITY":
        say(`* CAPABILITY ${capabilities}\r\n`);
        break;
      case "LOGIN":
        signIn(tag, words[0] ?? "", words[1] ?? "");
        return true;
      case "LOGOUT":
        say("* BYE\r\n");
        done(tag);
        return false;
      case "LIST":
      case "LSUB":
        list(name, words[1] ?? "*");
        break;
      case "SELECT":
      case "EXAMINE":
        select(tag, words[0] ?? "");
        return true;
      case "IDLE":
        idling = tag;
        say("+ idling\r\n");
        return true;
      case "UID SEARCH":
        say(`* SEARCH ${search(folder(), words).join(" ")}\r\n`);
        break;
      case "UID FETCH":
        for (const mail of inRange(folder(), words[0] ?? "")) say(fetched(mail, rest));
        break;
      case "NOOP":
      case "CLOSE":
      case "UNSELECT":
      case "CHECK":
        break;
      default:
        say(`${tag} BAD not of this server\r\n`);
        return true;
    }
    done(tag);
    return true;
  };

  return {
    greeting: `* OK [CAPABILITY ${capabilities}] the sandbox\r\n`,
    take(line) {
      if (idling !== null) {
        if (line.toUpperCase() === "DONE") done(idling);
        idling = null;
        return true;
      }
      const [tag = "*", first = "", ...others] = wordsOf(line);
      const isUid = first.toUpperCase() === "UID";
      const name = isUid ? `UID ${others.shift()?.toUpperCase() ?? ""}` : first.toUpperCase();
      if (mailbox === null && !["CAPABILITY", "LOGIN", "LOGOUT", "NOOP"].includes(name)) {
        say(`${tag} NO sign in first\r\n`);
        return true;
      }
      return command(tag, name, others, line);
    },
  };
}

/** The words of a line; quoted ones without their quotes. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gu)].map(
    ([, quoted, plain]) => plain ?? (quoted ?? "").replace(/\\(.)/gu, "$1"),
  );
}
