import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import { type Guarded, guard } from "@/lib/replies/rules/guard";
import type { Fact } from "./masking";

const SHORTEST_NAME = 2;

/** Everything in a text that is one person's: what looks it, what this person is known by, and their names. */
export function factsIn(text: string, guarded: Guarded, names: readonly string[]): Fact[] {
  const looks = findPersonal(text, guarded.orderPatterns).map(({ kind, from, to }) => ({ kind, from, to }));
  const known = guard(text, "public", guarded).map(({ kind, where }) => ({
    kind: kind as Fact["kind"],
    ...where,
  }));
  return [...looks, ...known, ...namesIn(text, names)];
}

function namesIn(text: string, names: readonly string[]): Fact[] {
  const wanted = new Set(
    names
      .flatMap((name) => name.split(/[\s@]+/))
      .filter((word) => [...word].length >= SHORTEST_NAME)
      .map((word) => word.toLowerCase()),
  );
  return [...text.matchAll(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’-]*/gu)].flatMap(({ 0: word, index }) => {
    const plain = word.replace(/['’]s$/u, "");
    return wanted.has(plain.toLowerCase())
      ? [{ kind: "name" as const, from: index, to: index + plain.length }]
      : [];
  });
}
