import { env } from "@/lib/base/env";
import { openHouse } from "./house";
import * as members from "./members";
import { fail, say } from "./say.mjs";
import { supervise } from "./supervise";

/** One part of the house on a machine of its own: `web` or `worker`. It never builds. */
try {
  const part = process.argv[2] === "worker" ? "worker" : "web";
  if (!env().DATABASE_URL)
    throw new Error(
      "DATABASE_URL is not set: several machines share one PostgreSQL. On one machine use npm start.",
    );
  const house = await openHouse(say);
  const family = supervise(say);
  family.start(part === "worker" ? members.worker(house.childEnv) : members.web(house.childEnv));
  const stop = () => void family.stop().then(() => process.exit(0));
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
