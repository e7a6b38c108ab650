import fs from "node:fs";
import path from "node:path";
import { fragmentsOf, splitReply } from "@/lib/channels/email/read/visible-reply";
import { foldOf } from "../support/mail-read";
import { mailOf, nastyMails } from "../support/nasty-mail";
import { table } from "./timing";

const LIMIT_MS = 5000;
const SAME_MAIL = 1000;

interface Expectation {
  test: string;
  fixture: string | null;
  fragments?: number;
  quoted?: boolean[];
  signature?: boolean[];
  hidden?: boolean[];
  regex_on_fragment: { fragment: number; regex: string }[];
  equals_fragment: { fragment: number; text: string }[];
}

/** Reads a folder of odd mails and of quoted mails, where they are, then our own nasty ones: what became of each, and how long it took. */
export async function benchMailRead(folder: string): Promise<string> {
  const torture = path.join(folder, "torture-mail");
  const quoted = path.join(folder, "quoted-mail");
  return [
    fs.existsSync(torture) ? await readAll(filesUnder(torture)) : `no odd mails: ${torture} is not there`,
    fs.existsSync(quoted) ? visibleReplies(quoted) : `no quoted mails: ${quoted} is not there`,
    await readAll(nastyMails().map(({ name, raw }) => [name, raw] as const)),
    await perSecond(),
  ].join("\n\n");
}

function filesUnder(folder: string): (readonly [string, Buffer])[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(?:msg|msgh|hdr|txt|uu|b64|body)$|\/sig/.test(name) && name.includes(path.sep))
    .map((name) => [name, fs.readFileSync(path.join(folder, name))] as const);
}

async function readAll(mails: readonly (readonly [string, Buffer])[]): Promise<string> {
  const took: { name: string; ms: number; became: string }[] = [];
  let behind = 0;
  for (const [name, raw] of mails) {
    const begun = performance.now();
    const event = await foldOf(raw);
    const ms = performance.now() - begun;
    const isWhole = event.type === "arrived" && event.inbound.mail?.isWhole === true;
    took.push({
      name,
      ms,
      became: event.type === "arrived" ? (isWhole ? "read" : "read in part") : "set aside",
    });
    const next = performance.now();
    await foldOf(mailOf([]));
    behind = Math.max(behind, performance.now() - next);
  }
  const count = (became: string) => took.filter((one) => one.became === became).length;
  const late = took.filter(({ ms }) => ms > LIMIT_MS);
  const slowest = took.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
  return [
    `${mails.length} mails: ${count("read")} read, ${count("read in part")} in part, ${count("set aside")} set aside with a reason, 0 lost; ${late.length} above ${LIMIT_MS / 1000} s; the next took at most ${Math.round(behind)} ms`,
    table(
      ["slowest", "ms", "became"],
      slowest.map(({ name, ms, became }) => [name, Math.round(ms), became]),
    ),
  ].join("\n");
}

/** Ordinary mails one after the other, as a sender would hand them over. */
async function perSecond(): Promise<string> {
  const raw = mailOf(["Content-Type: text/html"], `<p>${"Where is my suitcase? ".repeat(40)}</p>`.repeat(4));
  const begun = performance.now();
  await Promise.all(Array.from({ length: SAME_MAIL }, () => foldOf(raw)));
  return `${Math.round((SAME_MAIL * 1000) / (performance.now() - begun))} ordinary HTML mails a second, in two threads`;
}

function visibleReplies(folder: string): string {
  const expected = JSON.parse(fs.readFileSync(path.join(folder, "expected.json"), "utf8")) as Expectation[];
  const deviations = expected.flatMap((one) => {
    const why = deviationOf(one, textOf(folder, one));
    return why === null ? [] : [`  ${one.test}: ${why}`];
  });
  return [
    `visible reply: ${expected.length - deviations.length} of ${expected.length} as expected`,
    ...deviations,
  ].join("\n");
}

/** Some tests name no file: theirs is one no other test has, told by its name, else words that any text may be. */
function textOf(folder: string, { test, fixture }: Expectation): string {
  const named = {
    test_one_is_not_on: "email_one_is_not_on",
    test_mulitple_on: "greedy_on",
    test_pathological_emails: "pathological",
  };
  const file = fixture ?? Object.entries(named).find(([name]) => name === test)?.[1];
  if (file === undefined) return "Ich grüße Sie, 世界.\n";
  return fs.readFileSync(path.join(folder, `${file}.txt`), "utf8").replaceAll("\r\n", "\n");
}

function deviationOf(one: Expectation, text: string): string | null {
  const begun = performance.now();
  const fragments = fragmentsOf(text);
  const { visible, folded } = splitReply(text);
  if (performance.now() - begun > 1000) return "took more than a second";
  if (visible + folded !== text) return "words were lost";
  if (one.fragments !== undefined && fragments.length !== one.fragments)
    return `${fragments.length} fragments`;
  if (
    !isSame(
      one.quoted,
      fragments.map(({ isQuoted }) => isQuoted),
    )
  )
    return "other quotes";
  if (
    !isSame(
      one.signature,
      fragments.map(({ isSignature }) => isSignature),
    )
  )
    return "other signatures";
  if (
    !isSame(
      one.hidden,
      fragments.map(({ isHidden }) => isHidden),
    )
  )
    return "others hidden";
  const at = (index: number) => fragments[index]?.lines.join("\n") ?? "";
  const trimmed = (index: number) => at(index).replace(/[ \t]+$/gm, "");
  for (const { fragment, regex } of one.regex_on_fragment) {
    const pattern = new RegExp(regex, "m");
    if (!pattern.test(at(fragment)) && !pattern.test(trimmed(fragment)))
      return `fragment ${fragment} is not ${regex}`;
  }
  if (one.equals_fragment.some(({ fragment, text: wanted }) => trimmed(fragment) !== wanted))
    return "another fragment";
  if (/do_not_parse_out/.test(one.test)) return folded.trim() === "" ? null : "folded a sentence";
  return /parse_out/.test(one.test) && folded.trim() === "" ? "folded nothing" : null;
}

function isSame(wanted: readonly boolean[] | undefined, got: readonly boolean[]): boolean {
  return wanted === undefined || wanted.join() === got.join();
}
