import fs from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { startEmbedded } from "@/lib/db/embedded";
import { buildWhenChanged } from "@/lib/launch/build";
import { say } from "@/lib/launch/say.mjs";
import { useServer } from "../support/house";
import { benchAffected } from "./affected";
import { benchBoardDrag } from "./board-drag";
import { benchClaims } from "./claims";
import { benchCoverage } from "./coverage";
import { benchHistory } from "./history";
import { benchHistoryImport } from "./history-import";
import { benchImport } from "./import";
import { benchInbox } from "./inbox";
import { benchIngest } from "./ingest";
import { benchKills } from "./kills";
import { benchMailIngest } from "./mail-ingest";
import { benchMailRead } from "./mail-read";
import { benchMailing } from "./mailing";
import { benchMemory } from "./memory";
import { benchPages } from "./pages";
import { benchPrediction } from "./prediction";
import { benchReportPage } from "./report-page";
import { benchReportQuarter } from "./report-quarter";
import { benchReports } from "./reports";
import { benchScreens } from "./screens";
import { benchSearch } from "./search";
import { benchSignatures } from "./signatures";
import { benchSpikes } from "./spikes";
import { benchTone } from "./tone";
import { benchTriage } from "./triage";
import { benchTyping } from "./typing";
import { benchVoice } from "./voice";

const ALL = [
  "ingest",
  "screens",
  "inbox",
  "memory",
  "pages",
  "signatures",
  "kills",
  "import",
  "affected",
  "mail-read",
  "mail-ingest",
  "search",
  "history",
  "coverage",
  "prediction",
  "history-import",
  "reports",
  "report-page",
  "report-quarter",
  "spikes",
  "tone",
  "triage",
  "voice",
  "typing",
  "mailing",
  "claims",
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: "string" },
    truth: { type: "string" },
    threads: { type: "string", default: "2000" },
    sizes: { type: "string", default: "1000,100000,1000000" },
    replies: { type: "string", default: "200" },
    kills: { type: "string", default: "30" },
    rows: { type: "string", default: "100000" },
    recorded: { type: "string", default: "300000" },
    years: { type: "string", default: "100000,1000000" },
    quarter: { type: "string", default: "200000" },
    mails: { type: "string", default: "../shared/data" },
  },
});
const wanted = positionals.length > 0 ? positionals : ALL;
const unknown = wanted.filter((name) => !ALL.some((known) => known === name));
if (unknown.length > 0 || (values.file && !fs.existsSync(values.file))) {
  process.stdout.write(
    `npm run bench -- [${ALL.join(" ")}] [--file threads.csv.gz] [--truth truth.json] [--threads 2000] [--sizes 1000,100000]\n`,
  );
  process.exit(2);
}

say(
  `Node ${process.versions.node}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, load ${os.loadavg()[0]?.toFixed(2)}`,
);
// One server for the whole run, set as `npm start` sets it; the parts are told of it.
const server = await startEmbedded(".test/bench-database");
useServer(server.url);
await buildWhenChanged(".next", say);
try {
  for (const name of wanted) process.stdout.write(`\n## ${name}\n${await section(name)}\n`);
} finally {
  await server.stop();
}

async function section(name: string): Promise<string> {
  switch (name) {
    case "ingest":
      return benchIngest(Number(values.threads), values.file, say);
    case "screens":
      return benchScreens(say);
    case "inbox":
      return benchInbox(values.sizes.split(",").map(Number), say);
    case "memory":
      return benchMemory(say);
    case "pages":
      return benchPages(say);
    case "signatures":
      return benchSignatures(values.file, values.truth);
    case "kills":
      return benchKills(Number(values.replies), Number(values.kills), say);
    case "affected":
      return benchAffected(Number(values.rows), say);
    case "import":
      return benchImport(Number(values.rows), say);
    case "mail-ingest":
      return benchMailIngest(2000, say);
    case "mail-read":
      return benchMailRead(values.mails);
    case "search":
      return benchSearch(say);
    case "history":
      return benchHistory(say);
    case "history-import":
      return benchHistoryImport(Number(values.recorded), say);
    case "reports":
      return benchReports(values.years.split(",").map(Number), say);
    case "report-page":
      return benchReportPage(Math.max(...values.years.split(",").map(Number)), say);
    case "report-quarter":
      return benchReportQuarter(Number(values.quarter), say);
    case "triage":
      return benchTriage(values.file, say);
    case "mailing":
      return benchMailing(Number(values.rows), Math.min(20, Number(values.kills)), say);
    case "claims":
      return benchClaims(Number(values.rows), say);
    case "typing":
      return benchTyping(say);
    case "voice":
      return benchVoice();
    case "tone":
      return benchTone();
    case "prediction":
      return benchPrediction(say);
    case "spikes":
      return benchSpikes(Math.max(...values.sizes.split(",").map(Number)) / 5, say);
    case "coverage":
      return `${await benchCoverage(server.url, say)}\n${await benchBoardDrag(say)}`;
    default:
      return "";
  }
}
