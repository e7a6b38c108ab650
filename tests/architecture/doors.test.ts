import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const CRUISE = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const ROOMS = ["app", "components", "lib", "prisma", "tests"];

interface Cruised {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
}

function cruise(...targets: string[]): Cruised {
  const args = [CRUISE, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...targets];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as Cruised;
}

/** A breach of each door: where the wrong import stands, and what it imports. */
const BREACHES: readonly [rule: string, file: string, source: string][] = [
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
  ["replies-looks-left", "lib/replies/planted.ts", 'import "@/lib/intake/store-raw";'],
];

const planted = new Set<string>();
afterEach(() => {
  for (const file of planted) fs.rmSync(file, { force: true });
  if (fs.existsSync("lib/channels/toy") && fs.readdirSync("lib/channels/toy").length === 0)
    fs.rmdirSync("lib/channels/toy");
  planted.clear();
});

function plant(file: string, source: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${source}\nexport const planted = 1;\n`);
  planted.add(file);
}

describe("the doors between the rooms", () => {
  it("stand in a tree that is really read", () => {
    const { summary } = cruise(...ROOMS);
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(250);
  });

  it.each(BREACHES)("%s refuses its planted breach", (rule, file, source) => {
    const name = file.replace("planted", `planted-${rule}`);
    plant(name, source);
    const { summary } = cruise(name);
    expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });

  it("no-cycles refuses two files that import each other", () => {
    plant("lib/replies/planted-one.ts", 'import "./planted-two";');
    plant("lib/replies/planted-two.ts", 'import "./planted-one";');
    const { summary } = cruise("lib/replies/planted-one.ts");
    expect(summary.violations.map((violation) => violation.rule.name)).toContain("no-cycles");
  });
});
