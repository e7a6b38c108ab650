import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { Prisma, PrismaClient } from "./generated/client";
import { statementNames } from "./statement-names";

/** What a verb writes through: the client, or the transaction it runs in. */
export type Db = Prisma.TransactionClient;
export type RootDb = PrismaClient;

export interface Database {
  db: RootDb;
  pool: Pool;
  close(): Promise<void>;
}

/** Opens a pool that works as `caret_app`, which may neither change the schema nor touch the audit's past. */
export function openDatabase(url: string, size: number): Database {
  const pool = new Pool(poolConfig(url, size));
  pool.on("error", () => undefined);
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    transactionOptions: { maxWait: 5000, timeout: 10_000 },
  });
  return {
    db,
    pool,
    close: async () => {
      await db.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

/** The settings of every connection of ours; also of the ones that listen. */
export function poolConfig(url: string, size: number): PoolConfig {
  return {
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    options: [
      "-c role=caret_app",
      "-c statement_timeout=15000",
      "-c lock_timeout=5000",
      "-c idle_in_transaction_session_timeout=10000",
      "-c TimeZone=UTC",
    ].join(" "),
  };
}

export { Prisma };
