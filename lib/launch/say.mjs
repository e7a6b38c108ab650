/** One line of visible progress, stamped with the seconds since this program began. */
const begun = Date.now();

export function say(line) {
  process.stdout.write(`[${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s] ${line}\n`);
}

/** Ends the program with one line that says what to do. */
export function fail(line) {
  process.stderr.write(`\n${line}\n`);
  process.exit(1);
}
