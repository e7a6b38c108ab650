import path from "node:path";
import { isFree } from "@/lib/db/free-port";
import { guardDemoPassword } from "@/prisma/demo-password";
import { freshSeed } from "@/prisma/seed";
import { buildWhenChanged } from "./build";
import { type House, openHouse } from "./house";
import * as members from "./members";
import { fail, say } from "./say.mjs";
import { supervise } from "./supervise";
import { waitUntilReady } from "./wait-until-ready";

const DIST = ".next";

try {
  const house = await openHouse(say);
  await refuseTakenPorts(house);
  if (house.world === "sandbox" && (await freshSeed(house, { withShifts: true })))
    say("seeded a believable Monday");
  if (house.world === "sandbox") {
    house.childEnv.CARET_DEMO_PASSWORD =
      (await guardDemoPassword(house.databaseUrl, house.env.HOST)) ?? "northwind";
  }
  await buildWhenChanged(house.childEnv.CARET_DIST ?? DIST, say);
  await run(house);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

async function refuseTakenPorts({ env, world }: House): Promise<void> {
  const wanted: [string, number][] = [
    ["PORT", env.PORT],
    ["MAIL_PORT", env.MAIL_PORT],
  ];
  if (world === "sandbox")
    wanted.push(["SANDBOX_PORT", env.SANDBOX_PORT], ["SANDBOX_MAIL_PORT", env.SANDBOX_MAIL_PORT]);
  for (const [name, port] of wanted) {
    if (await isFree(port)) continue;
    throw new Error(
      `Port ${port} is in use. End what listens there, or choose another: ${name}=${port + 1} npm start`,
    );
  }
}

async function run(house: House): Promise<void> {
  const logFile = path.join(house.childEnv.CARET_DATA ?? ".data", "caret.log");
  const family = supervise(say, logFile);
  if (house.world === "sandbox") family.start(members.sandbox(house.childEnv));
  family.start(members.worker(house.childEnv));
  family.start(members.web(house.childEnv));
  let ending = false;
  keepDatabase(house, () => ending);
  const stop = async () => {
    if (ending) return;
    ending = true;
    say("stopping");
    await family.stop();
    await house.database?.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  await waitUntilReady(house.childEnv.PUBLIC_URL ?? "", house.env.PORT);
  if (!ending) greet(house);
}

/** A PostgreSQL of ours that died comes back on the port it had. */
function keepDatabase(house: House, isEnding: () => boolean): void {
  const { database } = house;
  if (!database || database.attached) return;
  void database.exited.then(async () => {
    if (isEnding()) return;
    say("PostgreSQL ended; starting it again");
    const { startEmbedded } = await import("@/lib/db/embedded");
    for (let tries = 0; tries < 30; tries++) {
      try {
        house.database = await startEmbedded(house.childEnv.CARET_DATA ?? ".data");
        return keepDatabase(house, isEnding);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
    fail("PostgreSQL does not come up again. Its log is in the data folder: postgres.log.");
  });
}

function greet(house: House): void {
  const lines = ["", `  Caret is ready:  ${house.childEnv.PUBLIC_URL}`];
  if (house.world === "sandbox") {
    lines.push(
      "",
      "  Sign in as       greta@northwind.example (agent)   linda@northwind.example (agent)",
      "                   ana@northwind.example (lead)      admin@northwind.example (admin)",
      `  Password         ${house.childEnv.CARET_DEMO_PASSWORD ?? "northwind"}`,
      `  Be the customer  ${house.childEnv.PUBLIC_URL}/sandbox`,
      `  Mail             the desk takes it on port ${house.env.MAIL_PORT} (SMTP), the sandbox on ${house.env.SANDBOX_MAIL_PORT}`,
    );
  } else {
    lines.push("", `  Mail comes in    by SMTP on port ${house.env.MAIL_PORT}`);
  }
  const log = path.relative(process.cwd(), path.join(house.childEnv.CARET_DATA ?? ".data", "caret.log"));
  lines.push("", `  Ctrl-C stops everything. The log is ${log}.`, "", "");
  process.stdout.write(lines.join("\n"));
}
