import fs from "node:fs/promises";
import path from "node:path";
import compile from "icu-minify/compile";
import type { PublicLocale } from "./locales";

export type Messages = Record<string, Record<string, unknown>>;

const loaded = new Map<PublicLocale, Promise<Messages>>();

/** Every sentence of a language, compiled: one namespace per file of messages/<locale>; of some languages only public pages. */
export function loadMessages(locale: PublicLocale): Promise<Messages> {
  let messages = loaded.get(locale);
  if (!messages || process.env.NODE_ENV === "development") {
    messages = read(locale);
    loaded.set(locale, messages);
  }
  return messages;
}

async function read(locale: PublicLocale): Promise<Messages> {
  const folder = path.join(process.cwd(), "messages", locale);
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".json"));
  const entries = names.map(async (name): Promise<[string, Record<string, unknown>]> => {
    return [
      name.slice(0, -".json".length),
      compiled(JSON.parse(await fs.readFile(path.join(folder, name), "utf8"))),
    ];
  });
  return Object.fromEntries(await Promise.all(entries));
}

function compiled(sentences: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [
      key,
      typeof value === "string" ? plain(compile(value)) : compiled(value as Record<string, unknown>),
    ]),
  );
}

/** The compiler's choices have no prototype, which React does not hand to the browser. */
function plain<T>(message: T): T {
  return JSON.parse(JSON.stringify(message));
}
