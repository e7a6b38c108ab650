import type { World, XPost } from "../model";
import { type ParsedQuery, parseQuery } from "../search-query/parse-query";

export interface StreamRule {
  id: string;
  value: string;
  tag?: string;
}

type Parsed = Extract<ParsedQuery, { ok: true }>;
type Stored = Readonly<Record<string, readonly StreamRule[]>>;

const ROOM = "stream-rules";
export const ruleLength = 1024;

/** The filtered stream's rules per app, durable, each parsed once. */
export class RuleStore {
  readonly #world: World;
  readonly #parsed = new Map<string, Parsed>();

  constructor(world: World) {
    this.#world = world;
  }

  list(appId: string): readonly StreamRule[] {
    return this.#world.read<Stored>(ROOM)?.[appId] ?? [];
  }

  replace(appId: string, rules: readonly StreamRule[]): void {
    this.#world.write<Stored>(ROOM, { ...this.#world.read<Stored>(ROOM), [appId]: rules });
  }

  /** The app's rules a post fulfils, as `matching_rules` names them. */
  matching(appId: string, post: XPost): { id: string; tag?: string }[] {
    return this.list(appId)
      .filter((rule) => this.#parse(rule.value)?.matches(post, this.#world) === true)
      .map(({ id, tag }) => (tag === undefined ? { id } : { id, tag }));
  }

  #parse(value: string): Parsed | undefined {
    const known = this.#parsed.get(value);
    if (known !== undefined) return known;
    const parsed = parseQuery(value, { maxLength: ruleLength });
    if (!parsed.ok) return undefined;
    this.#parsed.set(value, parsed);
    return parsed;
  }
}
