import { guardDemoPassword } from "@/prisma/demo-password";
import { freshSeed } from "@/prisma/seed";
import { openHouse } from "./house";
import * as members from "./members";
import { fail, say } from "./say.mjs";
import { supervise } from "./supervise";

/** The house with pages that reload as their sources change. */
try {
  const house = await openHouse(say);
  if (house.world === "sandbox") {
    await freshSeed(house, { withShifts: true });
    const password = await guardDemoPassword(house.databaseUrl, house.env.HOST);
    if (password) say(`others can reach this desk: the demo password is ${password}`);
  }
  const family = supervise(say);
  if (house.world === "sandbox") family.start(members.sandbox(house.childEnv));
  family.start(members.worker(house.childEnv));
  family.start(members.web({ ...house.childEnv, CARET_DIST: ".next-dev" }, "dev"));
  const stop = async () => {
    await family.stop();
    await house.database?.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  say(`pages on ${house.childEnv.PUBLIC_URL}`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
