import { allOf, firstOf, type Head } from "./head";
import { MAX_REFERENCES } from "./limits";

const LONGEST = 500;

/** The mail's own Message-ID without its brackets; null when there is none that can be used. */
export function messageIdOf(head: Head): string | null {
  return idsIn(firstOf(head, "message-id") ?? "")[0] ?? null;
}

/** What it answers, by its own words. */
export function inReplyToOf(head: Head): string | undefined {
  return idsIn(firstOf(head, "in-reply-to") ?? "").at(-1);
}

/** References, then In-Reply-To, the nearest last; of a long list the root and the nearest 49. */
export function referencesOf(head: Head): string[] {
  const told = idsIn(allOf(head, "references").join(" "));
  const nearest = inReplyToOf(head);
  const all = [...new Set(nearest === undefined ? told : [...told.filter((id) => id !== nearest), nearest])];
  return all.length <= MAX_REFERENCES ? all : [...all.slice(0, 1), ...all.slice(1 - MAX_REFERENCES)];
}

/** Every id a value or a text holds, in order. Some programs forget the brackets of a single one. */
export function idsIn(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>]*)>/g)].map(([, id = ""]) => id.replace(/\s+/g, ""));
  const all = bracketed.length > 0 ? bracketed : /^[^\s<>@]+@[^\s<>@]+$/.test(value) ? [value] : [];
  return all.filter((id) => id.length > 0 && id.length <= LONGEST && /^[^\p{Cc}\p{Cf}\p{Cs}]+$/u.test(id));
}
