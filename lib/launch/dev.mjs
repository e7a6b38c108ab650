import { run } from "./run.mjs";

run("lib/launch/dev.ts", process.argv.slice(2));
