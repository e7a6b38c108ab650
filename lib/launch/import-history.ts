import fs from "node:fs";
import path from "node:path";
import { csvLine } from "@/lib/audit/rules/csv";
import { errorSentence } from "@/lib/auth/error-sentence";
import { env } from "@/lib/base/env";
import { DeskError, Invalid } from "@/lib/base/errors";
import { openProcess } from "@/lib/context/create-ctx";
import { importHistory } from "@/lib/conversations/import/import-history";
import type { ImportedHistory } from "@/lib/conversations/import/wish";
import type { HistoryError } from "@/lib/conversations/import-schemas";
import { readImportWish } from "./import-wish";
import { fail, say } from "./say.mjs";

const EVERY_MS = 2000;
const SHOWN = 5;
const POOL = 4;

const wish = readImportWish(process.argv.slice(2));
if (typeof wish === "string") fail(wish);
else {
  const desk = await openProcess(POOL);
  try {
    await run(wish);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    fail(errorSentence(error));
  } finally {
    await desk.close();
  }
  process.exit(0);

  async function run({ file, errors, ...options }: Exclude<typeof wish, string>): Promise<void> {
    const rejects = openRejects(
      errors ?? path.join(env().CARET_DATA, "imports", `${path.basename(file)}.errors.csv`),
    );
    const begun = Date.now();
    let said = begun;
    say(`reading ${file}`);
    const sum = await importHistory(desk.ctx({ type: "system", task: "import" }), {
      ...options,
      name: path.basename(file),
      open: () => fs.createReadStream(file, { highWaterMark: 1 << 18 }),
      onError: rejects.add,
      onProgress: ({ done, total, messages }) => {
        if (Date.now() - said < EVERY_MS) return;
        said = Date.now();
        say(`${count(done)} of ${count(total)} conversations, ${rate(messages, begun)}`);
      },
    });
    for (const line of summary(sum, options.isDryRun)) say(line);
    say(
      `${count(sum.messages)} messages in ${((Date.now() - begun) / 1000).toFixed(1)} s, ${rate(sum.messages, begun)}`,
    );
    for (const line of rejects.close()) say(line);
  }
}

function summary(sum: ImportedHistory, isDryRun: boolean): string[] {
  const { from, total, accounts, conversations, interactions, known, erased } = sum;
  const lines = from > 0 ? [`went on after ${count(from)} conversations of an earlier run`] : [];
  lines.push(
    `${count(total)} threads of ${count(accounts.length)} accounts: ${accounts
      .slice(0, 8)
      .map(({ handle }) => handle)
      .join(", ")}${accounts.length > 8 ? " …" : ""}`,
    `${isDryRun ? "would be new" : "new"}: ${count(conversations)} conversations, ${count(interactions)} messages`,
    `in the history already: ${count(known)} messages`,
  );
  if (erased > 0) lines.push(`of people who were erased, left out: ${count(erased)} messages`);
  if (isDryRun) lines.push("a dry run: nothing was written");
  return lines;
}

/** The rows that are left out, as CSV to correct; no file where there are none. */
function openRejects(file: string): { add(error: HistoryError): void; close(): string[] } {
  const shown: string[] = [];
  let rows = 0;
  let handle: number | undefined;
  return {
    add({ line, code, values, cells }) {
      if (handle === undefined) {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        handle = fs.openSync(file, "w", 0o600);
        fs.writeSync(handle, `\uFEFF${csvLine(["line", "code", "error"])}`);
      }
      const sentence = errorSentence(new Invalid(code, values));
      fs.writeSync(handle, csvLine([String(line), code, sentence, ...cells]));
      if (rows++ < SHOWN) shown.push(`  line ${line}: ${sentence}`);
    },
    close() {
      if (handle === undefined) return [];
      fs.closeSync(handle);
      return [
        `rows left out: ${count(rows)}, with why in ${file}`,
        ...shown,
        ...(rows > SHOWN ? ["  …"] : []),
      ];
    },
  };
}

function count(of: number): string {
  return of.toLocaleString("en-US");
}

function rate(messages: number, begun: number): string {
  return `${count(Math.round(messages / Math.max(0.001, (Date.now() - begun) / 1000)))} messages/s`;
}
