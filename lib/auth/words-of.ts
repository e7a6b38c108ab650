import { getLocale } from "next-intl/server";
import { loadMessages, type Messages } from "./load-messages";
import { closestLocale } from "./locales";

const written = new WeakMap<Messages, Map<string, string>>();

/**
 * The sentences of these namespaces in the reader's language, as one JSON text: a page copies a text to the browser,
 * but walks every value of an object, at each request.
 */
export async function wordsOf(names: readonly string[]): Promise<string> {
  const messages = await loadMessages(closestLocale(await getLocale()));
  const texts = written.get(messages) ?? new Map<string, string>();
  written.set(messages, texts);
  const key = names.join(" ");
  const words =
    texts.get(key) ?? JSON.stringify(Object.fromEntries(names.map((name) => [name, messages[name] ?? {}])));
  texts.set(key, words);
  return words;
}
