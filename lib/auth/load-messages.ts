import fs from "node:fs/promises";
import path from "node:path";
import type { Locale } from "./locales";

export type Messages = Record<string, Record<string, unknown>>;

const loaded = new Map<Locale, Promise<Messages>>();

/** Every sentence of a language: one namespace per file of messages/<locale>. */
export function loadMessages(locale: Locale): Promise<Messages> {
  let messages = loaded.get(locale);
  if (!messages || process.env.NODE_ENV === "development") {
    messages = read(locale);
    loaded.set(locale, messages);
  }
  return messages;
}

async function read(locale: Locale): Promise<Messages> {
  const folder = path.join(process.cwd(), "messages", locale);
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".json"));
  const entries = names.map(async (name): Promise<[string, Record<string, unknown>]> => {
    return [name.slice(0, -".json".length), JSON.parse(await fs.readFile(path.join(folder, name), "utf8"))];
  });
  return Object.fromEntries(await Promise.all(entries));
}
