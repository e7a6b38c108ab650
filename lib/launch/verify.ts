import { say } from "./say.mjs";
import { CHECKS, runBin } from "./steps";

let failed = 0;
for (const check of CHECKS) {
  say(check.name);
  if ((await runBin(check.bin, check.args)) !== 0) failed++;
}
process.stdout.write(`\n${CHECKS.length - failed} passed, ${failed} failed, 0 skipped\n`);
process.exit(failed === 0 ? 0 : 1);
