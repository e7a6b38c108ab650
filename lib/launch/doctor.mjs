import { run } from "./run.mjs";

run("lib/launch/doctor.ts", process.argv.slice(2));
