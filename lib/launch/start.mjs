import { run } from "./run.mjs";

run("lib/launch/start.ts", process.argv.slice(2));
