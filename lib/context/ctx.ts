import type { RandomBytes } from "@/lib/base/ids";
import type { Channels } from "@/lib/channels/channel";
import type { ChannelTraits } from "@/lib/channels/channel-traits";
import type { Bell, BellName } from "@/lib/db/bell";
import type { Db, RootDb } from "@/lib/db/client";
import type { FileStore } from "@/lib/files/file-store";
import type { PictureReader } from "@/lib/files/picture-reader";
import type { Scanner } from "@/lib/files/scanner";

export type Role = "agent" | "lead" | "admin";

export type Actor =
  | {
      type: "agent";
      agentId: string;
      role: Role;
      teamIds: readonly string[];
      /** Accounts whose private messages their teams do not read, where it is known already. */
      barredAccountIds?: readonly string[];
      /** Of a helper bound to one incident: conversations with this tag alone, of those the teams see. */
      onlyTag?: string;
      sessionId?: string;
      keyId?: string;
      address?: string;
    }
  | { type: "program"; keyId: string; name: string; scopes: readonly string[]; address?: string }
  | { type: "system"; task: string }
  | { type: "webhook"; channel: string }
  | { type: "public"; address?: string };

/** Everything a verb may reach. Handed in; a verb makes none of it. */
export interface Ctx {
  readonly db: Db;
  readonly actor: Actor;
  /** The database's clock. */
  now(): Date;
  readonly random: RandomBytes;
  readonly files: FileStore;
  /** Present where files are scanned: none is served before it was. */
  readonly scanner?: Scanner;
  /** Reads the words in pictures, where the desk has a program for it. */
  readonly pictureReader?: PictureReader;
  readonly bell: Bell;
  readonly traits: ReadonlyMap<string, ChannelTraits>;
  readonly world: "sandbox" | "live";
  /** Seals and unseals small secrets at rest. */
  readonly vault: Vault;
}

export interface Vault {
  seal(name: string, text: string): Uint8Array<ArrayBuffer>;
  unseal(name: string, sealed: Uint8Array): string;
  /** Hex HMAC-SHA256 under a derived key, for tokens stored as hashes. */
  digest(name: string, text: string): string;
}

/** Only the worker's context reaches the wires. */
export interface WorkerCtx extends Ctx {
  readonly channels: Channels;
}

const open = new WeakSet<Db>();

/**
 * Runs the deed in one transaction, or in the one it is already part of. Bells rung inside are held
 * back until the commit, so nobody is woken for what may still roll back.
 */
export async function inTransaction<C extends Ctx, T>(ctx: C, deed: (ctx: C) => Promise<T>): Promise<T> {
  if (open.has(ctx.db)) return deed(ctx);
  const rung = new Set<BellName>();
  const held: Bell = { ring: (name) => rung.add(name) };
  const result = await (ctx.db as RootDb).$transaction((tx) => {
    open.add(tx);
    return deed({ ...ctx, db: tx, bell: held });
  });
  for (const name of rung) ctx.bell.ring(name);
  return result;
}
