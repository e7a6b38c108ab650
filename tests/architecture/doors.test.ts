import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CRUISE = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const CONFIG = path.join(ROOT, ".dependency-cruiser.cjs");
const ROOMS = ["app", "components", "lib", "prisma", "tests"];

interface Cruised {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
}

function cruise(cwd: string, ...targets: string[]): Cruised {
  const args = [CRUISE, "--config", CONFIG, "--output-type", "json", ...targets];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Cruised;
}

/** A breach of each door: where the wrong import stands, and what it imports. */
const BREACHES: readonly (readonly [rule: string, file: string, source: string])[] = [
  ["nothing-imports-app", "lib/replies/planted.ts", 'import "@/app/layout";'],
  ["nothing-imports-worker", "lib/replies/planted.ts", 'import "@/lib/worker/main";'],
  ["nothing-imports-sandbox", "lib/replies/planted.ts", 'import "@/lib/sandbox/start-sandbox";'],
  ["nothing-imports-launch", "lib/replies/planted.ts", 'import "@/lib/launch/build";'],
  ["nothing-imports-tests", "lib/replies/planted.ts", 'import "@/tests/support/database";'],
  ["pages-call-verbs", "app/planted.ts", 'import "@/lib/db/sql";'],
  ["pages-make-no-context", "app/planted.ts", 'import "@/lib/context/create-ctx";'],
  [
    "only-auth-worker-and-launch-make-contexts",
    "lib/replies/planted.ts",
    'import "@/lib/context/create-ctx";',
  ],
  ["components-see-words-and-rules", "components/planted.ts", 'import "@/lib/conversations/assign";'],
  ["ui-knows-no-domain", "components/ui/planted.ts", 'import "@/lib/conversations/schemas";'],
  ["lib-knows-no-screen", "lib/replies/planted.ts", 'import "react";'],
  ["rules-are-pure", "lib/replies/rules/planted.ts", 'import "@/lib/db/sql";'],
  ["rules-touch-no-node", "lib/replies/rules/planted.ts", 'import "node:fs";'],
  ["one-door-to-prisma", "lib/replies/planted.ts", 'import "@/lib/db/generated/client";'],
  ["client-is-handed-in", "lib/replies/planted.ts", 'import "@/lib/db/client";'],
  ["verbs-take-their-context", "lib/replies/planted.ts", 'import "@/lib/base/env";'],
  ["wires-are-handed-in", "lib/replies/planted.ts", 'import "@/lib/channels/registry";'],
  ["intake-sees-only-verdicts", "lib/intake/planted.ts", 'import "@/lib/channels/registry";'],
  ["channels-know-no-domain", "lib/channels/planted.ts", 'import "@/lib/conversations/schemas";'],
  ["channels-are-strangers", "lib/channels/toy/planted.ts", 'import "@/lib/channels/x/traits";'],
  ["sandbox-is-the-outside", "lib/sandbox/planted.ts", 'import "@/lib/db/sql";'],
  ["wires-live-in-channels", "lib/replies/planted.ts", 'import "twitter-api-v2";'],
  ["agents-looks-left", "lib/agents/planted.ts", 'import "@/lib/conversations/assign";'],
  ["accounts-looks-left", "lib/accounts/planted.ts", 'import "@/lib/conversations/assign";'],
  ["customers-looks-left", "lib/customers/planted.ts", 'import "@/lib/conversations/assign";'],
  ["audit-looks-left", "lib/audit/planted.ts", 'import "@/lib/conversations/assign";'],
  ["response-times-looks-left", "lib/response-times/planted.ts", 'import "@/lib/conversations/assign";'],
  ["conversations-looks-left", "lib/conversations/planted.ts", 'import "@/lib/replies/queue-reply";'],
  ["red-flags-looks-left", "lib/red-flags/planted.ts", 'import "@/lib/conversations/assign";'],
  ["coverage-looks-left", "lib/coverage/planted.ts", 'import "@/lib/conversations/assign";'],
  ["voice-looks-left", "lib/voice/planted.ts", 'import "@/lib/conversations/assign";'],
  ["assist-looks-left", "lib/assist/planted.ts", 'import "@/lib/intake/store-raw";'],
  ["notifications-looks-left", "lib/notifications/planted.ts", 'import "@/lib/intake/store-raw";'],
  ...[
    "listening",
    "incidents",
    "goodwill",
    "publishing",
    "integrations",
    "search",
    "macros",
    "knowledge",
    "quality",
  ].map(
    (room) => [`${room}-looks-left`, `lib/${room}/planted.ts`, 'import "@/lib/intake/store-raw";'] as const,
  ),
  ["intake-looks-left", "lib/intake/planted.ts", 'import "@/lib/privacy/ask-hold";'],
  ["replies-looks-left", "lib/replies/planted.ts", 'import "@/lib/intake/store-raw";'],
];

/** A small tree of its own with every breach in it and empty files where the imports lead. */
function plantAll(): Cruised {
  const tree = path.join(ROOT, ".test", `doors-${process.pid}`);
  fs.rmSync(tree, { recursive: true, force: true });
  const write = (file: string, source: string) => {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), source);
  };
  write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));
  for (const [rule, file, source] of BREACHES) {
    const target = /"@\/([^"]+)"/.exec(source)?.[1];
    if (target) write(`${target}.ts`, "export const there = 1;\n");
    write(plantedName(rule, file), `${source}\nexport const planted = 1;\n`);
  }
  write("lib/replies/planted-one.ts", 'import "./planted-two";\nexport const one = 1;\n');
  write("lib/replies/planted-two.ts", 'import "./planted-one";\nexport const two = 2;\n');
  const cruised = cruise(tree, ...ROOMS.filter((room) => fs.existsSync(path.join(tree, room))));
  fs.rmSync(tree, { recursive: true, force: true });
  return cruised;
}

const plantedName = (rule: string, file: string) => file.replace("planted", `planted-${rule}`);

describe("the doors between the rooms", () => {
  let planted: Cruised;
  beforeAll(() => {
    planted = plantAll();
  }, 120_000);

  it("stand in a tree that is really read", () => {
    const { summary } = cruise(ROOT, ...ROOMS);
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(900);
  }, 120_000);

  it.each(BREACHES)("%s refuses its planted breach", (rule, file) => {
    const found = planted.summary.violations.filter(({ from }) => from === plantedName(rule, file));
    expect(found.map((violation) => violation.rule.name)).toContain(rule);
  });

  it("no-cycles refuses two files that import each other", () => {
    const found = planted.summary.violations.filter(({ from }) => from.startsWith("lib/replies/planted-"));
    expect(found.map((violation) => violation.rule.name)).toContain("no-cycles");
  });

  it("has a planted breach for every rule", () => {
    const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] };
    const named = forbidden.map(({ name }) => name);
    const tried = new Set([...BREACHES.map(([rule]) => rule), "no-cycles"]);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !tried.has(name))).toEqual([]);
  });
});
