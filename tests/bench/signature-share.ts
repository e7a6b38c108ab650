import { readFile } from "node:fs/promises";
import { readSignature } from "@/lib/agents/rules/signature";
import type { SignatureStyle } from "@/lib/agents/rules/signature-mark";
import { readReplayFile } from "@/lib/sandbox/replay/read-file";

export interface BrandAnswer {
  brand: string;
  side: "cust" | "rep";
  text: string;
}

export interface SignatureShare {
  brand: string;
  answers: number;
  signed: number;
  /** Signed answers of all answers, 0 to 1. */
  share: number;
  patterns: [pattern: string, count: number][];
  top20: [initials: string, count: number][];
}

/** How many of each brand's own answers bear a signature, and whose. Customers' turns are left out. */
export async function measureSignatures(
  rows: AsyncIterable<BrandAnswer> | Iterable<BrandAnswer>,
  styleOf: (brand: string) => SignatureStyle | undefined = () => undefined,
): Promise<SignatureShare[]> {
  const brands = new Map<
    string,
    { answers: number; initials: Map<string, number>; patterns: Map<string, number> }
  >();
  for await (const { brand, side, text } of rows) {
    if (side !== "rep") continue;
    const counted = brands.get(brand) ?? { answers: 0, initials: new Map(), patterns: new Map() };
    brands.set(brand, counted);
    counted.answers++;
    const signature = readSignature(text, styleOf(brand));
    if (signature === null) continue;
    add(counted.initials, signature.initials);
    add(counted.patterns, signature.pattern);
  }
  return [...brands].map(([brand, { answers, initials, patterns }]) => {
    const signed = [...initials.values()].reduce((sum, count) => sum + count, 0);
    return {
      brand,
      answers,
      signed,
      share: signed / answers,
      patterns: ranked(patterns),
      top20: ranked(initials).slice(0, 20),
    };
  });
}

/** The brand's answers of a replay file, as `measureSignatures` takes them. */
export async function* answersOf(path: string): AsyncGenerator<BrandAnswer> {
  const handles = { company: (brand: string) => brand, customer: (threadId: string) => `c${threadId}` };
  for await (const { brand, turns } of readReplayFile(path, handles)) {
    for (const turn of turns) yield { brand, ...turn };
  }
}

type Truth = Record<
  string,
  { signed_share: number; signed_replies: number; top20: [string, number][] } | undefined
>;

/** One block of lines per brand, beside the truth where there is one. */
export function printShares(shares: readonly SignatureShare[], truth: Truth): string {
  return shares.map((share) => block(share, truth[share.brand])).join("\n\n");
}

function block(
  { brand, answers, signed, share, patterns, top20 }: SignatureShare,
  truth: Truth[string],
): string {
  const percent = (part: number) => `${(part * 100).toFixed(2)} %`;
  const points = truth && (share - truth.signed_share) * 100;
  const known = new Map(truth?.top20);
  return [
    `${brand}: ${signed} of ${answers} answers signed, ${percent(share)}`,
    ...(truth && points !== undefined
      ? [
          `  truth ${percent(truth.signed_share)}, off by ${points.toFixed(2)} points: ${Math.abs(points) <= 0.5 ? "ok" : "TOO FAR"}`,
        ]
      : []),
    `  ${patterns
      .slice(0, 12)
      .map(([pattern, count]) => `${pattern} ${count}`)
      .join(" · ")}`,
    `  ${top20.map(([initials, count]) => `${initials} ${count}${truth ? ` (${known.get(initials) ?? "–"})` : ""}`).join(" · ")}`,
  ].join("\n");
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const ranked = (counts: Map<string, number>): [string, number][] => [...counts].sort((a, b) => b[1] - a[1]);

if (process.argv[1]?.endsWith("signature-share.ts")) {
  const [file, truthFile] = process.argv.slice(2);
  if (file === undefined) {
    process.stderr.write("Usage: tsx tests/bench/signature-share.ts FILE.csv[.gz] [TRUTH.json]\n");
    process.exit(2);
  }
  const truth: Truth = truthFile === undefined ? {} : JSON.parse(await readFile(truthFile, "utf8"));
  process.stdout.write(`${printShares(await measureSignatures(answersOf(file)), truth)}\n`);
}
