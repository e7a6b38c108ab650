import type { RootDb } from "@/lib/db/client";

export type World = "sandbox" | "live";

/** What this process is asked to be: `sandbox` only with the embedded database and no real credential. */
export function wantedWorld(env: {
  CARET_WORLD?: World | undefined;
  DATABASE_URL?: string | undefined;
  X_CLIENT_SECRET?: string | undefined;
  X_BEARER_TOKEN?: string | undefined;
  PHONE_WEBHOOK_SECRET?: string | undefined;
  TWILIO_AUTH_TOKEN?: string | undefined;
}): World {
  if (env.CARET_WORLD) return env.CARET_WORLD;
  const real = [
    env.DATABASE_URL,
    env.X_CLIENT_SECRET,
    env.X_BEARER_TOKEN,
    env.PHONE_WEBHOOK_SECRET,
    env.TWILIO_AUTH_TOKEN,
  ];
  return real.some(Boolean) ? "live" : "sandbox";
}

/**
 * Writes the world on the first start and checks it on every later one. Throws one line when this
 * process is of the other world.
 */
export async function settleWorld(db: RootDb, wanted: World): Promise<World> {
  await db.$executeRaw`INSERT INTO "Desk" (id, world, name) VALUES (1, ${wanted}, 'Northwind') ON CONFLICT (id) DO NOTHING`;
  const desk = await db.desk.findUniqueOrThrow({ where: { id: 1 } });
  if (desk.world === wanted) return wanted;
  throw new Error(
    `This database is a ${desk.world} desk and this process was started as ${wanted}. ` +
      `Set CARET_WORLD=${desk.world}, or point DATABASE_URL to another database.`,
  );
}
