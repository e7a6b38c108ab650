import { run } from "./run.mjs";

run("lib/launch/verify.ts", process.argv.slice(2));
