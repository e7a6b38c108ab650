import path from "node:path";
import { type Env, env } from "@/lib/base/env";
import { mailOnMonday } from "./scenarios/monday/mail-on-monday";
import { playMonday } from "./scenarios/monday/play-monday";
import { ringOnMonday } from "./scenarios/monday/ring-on-monday";
import { type Sandbox, startSandbox } from "./start-sandbox";

const unusableFolder = ["EACCES", "EEXIST", "ENOENT", "ENOSPC", "ENOTDIR", "EPERM", "EROFS"];

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function reasonOf(error: unknown, { SANDBOX_PORT, SANDBOX_MAIL_PORT }: Env): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const port = error instanceof Error && "port" in error ? error.port : undefined;
  if (code === "EADDRINUSE" && port === SANDBOX_MAIL_PORT)
    return `Port ${SANDBOX_MAIL_PORT} is in use. Set SANDBOX_MAIL_PORT to a free one.`;
  if (code === "EADDRINUSE") return `Port ${SANDBOX_PORT} is in use. Set SANDBOX_PORT to a free one.`;
  if (typeof code === "string" && unusableFolder.includes(code))
    return `The sandbox cannot write its data (${code}). Set CARET_DATA to a folder it may write to.`;
  return `The sandbox did not start: ${error instanceof Error ? error.message : String(error)}`;
}

function readSettings(): Env {
  try {
    return env();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const settings = readSettings();
if (settings.CARET_WORLD === "live") fail("CARET_WORLD is live: the sandbox does not start there.");

const sandbox: Sandbox = await startSandbox({
  port: settings.SANDBOX_PORT,
  dataDir: path.resolve(settings.CARET_DATA, "sandbox"),
  limits: settings.SANDBOX_LIMITS,
  searchLagSeconds: settings.SANDBOX_SEARCH_LAG_S,
  deskUrl: settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`,
  deskMailPort: settings.MAIL_PORT,
  mailPort: settings.SANDBOX_MAIL_PORT,
}).catch((error: unknown) => fail(reasonOf(error, settings)));

if (settings.SANDBOX_SEED === "monday" && sandbox.world.ledger.length === 0) {
  await playMonday(sandbox.url);
  void mailOnMonday(sandbox.url, settings.MAIL_PORT).catch((error: unknown) =>
    process.stderr.write(`sandbox: Monday's mail: ${String(error)}\n`),
  );
  // The exchange keeps nothing: its calls wait for the desk to be up.
  void ringOnMonday(sandbox.url, settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`).catch(() => {});
}

const raised = settings.SANDBOX_LIMITS === "raised" ? ", rate limits raised" : "";
process.stdout.write(
  `The sandbox is ready at ${sandbox.url}, takes mail on port ${sandbox.mailPort}${raised}\n`,
);

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  void sandbox.stop().then(() => process.exit(0));
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
