import type { World, XPost } from "../model";
import { hintsOf } from "./hints";
import { parse, type QueryNode } from "./parse";
import { QueryError } from "./query-error";
import type { QueryHints } from "./term";

export type ParsedQuery =
  | { ok: true; matches(post: XPost, world: World): boolean; hints: QueryHints }
  | { ok: false; message: string };

/**
 * Reads X's search language. Never throws: what X refuses comes back as its message.
 * `maxLength` is in code points: 512 self-serve search, 1,024 stream rule, 4,096 Enterprise.
 */
export function parseQuery(text: string, options: { maxLength?: number } = {}): ParsedQuery {
  const maxLength = options.maxLength ?? 512;
  const length = Array.from(text).length;
  if (length > maxLength) {
    return { ok: false, message: `Query is too long: ${length} characters. Max length is ${maxLength}.` };
  }
  try {
    const node = parse(text);
    if (!hasPositive(node)) throw new QueryError("Rules must contain a non-negation term", 1);
    if (!isStandalone(node)) {
      throw new QueryError("Query must contain at least one stand-alone operator in each OR branch", 1);
    }
    return { ok: true, hints: hintsOf(node), matches: (post, world) => test(node, post, world) };
  } catch (cause) {
    if (cause instanceof QueryError) {
      return { ok: false, message: `There were errors processing your request: ${cause.message}` };
    }
    throw cause;
  }
}

function test(node: QueryNode, post: XPost, world: World): boolean {
  switch (node.kind) {
    case "term":
      return node.term.matches(post, world) !== node.negated;
    case "and":
      return node.children.every((child) => test(child, post, world));
    case "or":
      return node.children.some((child) => test(child, post, world));
  }
}

function hasPositive(node: QueryNode): boolean {
  return node.kind === "term" ? !node.negated : node.children.some(hasPositive);
}

function isStandalone(node: QueryNode): boolean {
  if (node.kind === "term") return !node.negated && node.term.standalone;
  return node.kind === "and" ? node.children.some(isStandalone) : node.children.every(isStandalone);
}
