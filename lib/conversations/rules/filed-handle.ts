import { Invalid } from "@/lib/base/errors";

/**
 * A handle as its channel's ids are written: a mail address in small letters, a number in E.164. Null where only
 * the desk's own list of handles can tell. Throws Invalid `bad-handle`.
 */
export function filedHandle(channel: string, given: string): string | null {
  const text = given.trim();
  switch (channel) {
    case "email": {
      const address = text.toLowerCase();
      if (
        !/^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+\.[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(address)
      )
        throw new Invalid("bad-handle", { handle: text });
      return address;
    }
    case "phone": {
      const number = text.replace(/[\s().-]/g, "");
      if (!/^\+[1-9]\d{6,14}$/.test(number)) throw new Invalid("bad-handle", { handle: text });
      return number;
    }
    default:
      return null;
  }
}
