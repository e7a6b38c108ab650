import { getMessages } from "next-intl/server";
import { DESK_WORDS } from "../../(desk)/desk-words";

/** The sentences of both pages of imports, with why rows are left out. */
export async function importWords(): Promise<Record<string, unknown>> {
  const messages = await getMessages();
  const names = [...DESK_WORDS, "import", "history-import", "admin"];
  const own = Object.fromEntries(names.map((name) => [name, messages[name] ?? {}]));
  const errors = Object.entries((messages.errors ?? {}) as Record<string, unknown>);
  const why = errors.filter(([code]) => code.startsWith("import-") || code.startsWith("history-"));
  return { ...own, errors: Object.fromEntries(why) };
}
