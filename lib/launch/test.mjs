import { run } from "./run.mjs";

run("lib/launch/test.ts", process.argv.slice(2));
