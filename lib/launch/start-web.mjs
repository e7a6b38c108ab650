import { run } from "./run.mjs";

run("lib/launch/only.ts", ["web"]);
