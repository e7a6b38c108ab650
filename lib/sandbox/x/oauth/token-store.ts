import { randomBytes } from "node:crypto";
import type { World } from "../model";

export interface CodeGrant {
  clientId: string;
  redirectUri: string;
  challenge: string;
  challengeMethod: "S256" | "plain";
  userId: string;
  scopes: readonly string[];
  expiresAt: number;
}

export interface AccessGrant {
  appId: string;
  clientId: string;
  /** Left out for an app-only token, which also never expires. */
  userId?: string;
  scopes: readonly string[];
  expiresAt: number;
}

export interface RefreshGrant {
  appId: string;
  clientId: string;
  userId: string;
  scopes: readonly string[];
}

interface Stored {
  codes: [string, CodeGrant][];
  access: [string, AccessGrant][];
  refresh: [string, RefreshGrant][];
}

const ROOM = "oauth";
const KEEP_EXPIRED_MS = 86_400_000;
const stores = new WeakMap<World, TokenStore>();

/** Codes and tokens of one world, held in memory and written through on every change. */
export class TokenStore {
  readonly codes: Map<string, CodeGrant>;
  readonly access: Map<string, AccessGrant>;
  readonly refresh: Map<string, RefreshGrant>;
  readonly #world: World;

  private constructor(world: World) {
    const stored = world.read<Stored>(ROOM);
    this.#world = world;
    this.codes = new Map(stored?.codes);
    this.access = new Map(stored?.access);
    this.refresh = new Map(stored?.refresh);
  }

  static of(world: World): TokenStore {
    const known = stores.get(world);
    if (known !== undefined) return known;
    const store = new TokenStore(world);
    stores.set(world, store);
    return store;
  }

  /** Makes the present state durable, leaving out what has long expired. */
  save(): void {
    const now = this.#world.now();
    for (const [code, grant] of this.codes) if (grant.expiresAt <= now) this.codes.delete(code);
    for (const [token, grant] of this.access) {
      if (grant.expiresAt + KEEP_EXPIRED_MS <= now) this.access.delete(token);
    }
    this.#world.write<Stored>(ROOM, {
      codes: [...this.codes],
      access: [...this.access],
      refresh: [...this.refresh],
    });
  }
}

/** A new unguessable token; the first letters say what it is when it turns up in a log. */
export function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString("base64url")}`;
}
