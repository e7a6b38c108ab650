import fs from "node:fs";
import { answersOf, measureSignatures, printShares } from "./signature-share";

/** The share of signed answers and the commonest initials per brand, beside the truth where it is given. */
export async function benchSignatures(
  file: string | undefined,
  truthFile: string | undefined,
): Promise<string> {
  if (!file) return "no file given: --file threads.csv.gz [--truth truth.json]";
  const truth = truthFile ? JSON.parse(fs.readFileSync(truthFile, "utf8")) : {};
  return printShares(await measureSignatures(answersOf(file)), truth);
}
