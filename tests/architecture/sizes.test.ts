import fs from "node:fs";
import { describe, expect, it } from "vitest";

const CAP = 250;
const FORBIDDEN = /(^|[/-])(utils|helpers|misc|common|manager|service)([.-]|\/|$)/;

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return name.endsWith("/generated") ? [] : sources(name);
    return /\.(ts|tsx|mjs)$/.test(name) ? [name] : [];
  });
}

const all = ["app", "components", "lib", "prisma", "tests"]
  .filter((name) => fs.existsSync(name))
  .flatMap(sources);

describe("the sizes and names of files", () => {
  it("are looked at in a tree that is really read", () => expect(all.length).toBeGreaterThan(200));

  it(`stay within ${CAP} lines`, () => {
    const long = all.filter((name) => fs.readFileSync(name, "utf8").split("\n").length > CAP + 1);
    expect(long).toEqual([]);
  });

  it("have a median of at most 80 lines in lib", () => {
    const lengths = all
      .filter((name) => name.startsWith("lib/"))
      .map((name) => fs.readFileSync(name, "utf8").split("\n").length);
    lengths.sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });

  it("name a noun of the domain", () => expect(all.filter((name) => FORBIDDEN.test(name))).toEqual([]));

  it("record no download host in the lockfile", () => {
    expect(fs.readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved":/);
  });
});
