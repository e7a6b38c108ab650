import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { prunePreloads } from "@/lib/launch/prune-preloads";

it("a page loads nothing ahead that the build did not write", () => {
  const built = mkdtempSync(path.join(tmpdir(), "caret-built-"));
  const page = path.join(built, "server/app/(desk)/inbox/page");
  mkdirSync(page, { recursive: true });
  mkdirSync(path.join(built, "static/chunks"), { recursive: true });
  writeFileSync(path.join(built, "static/chunks/there.js"), "");
  const manifest = path.join(page, "react-loadable-manifest.json");
  const files = ["static/chunks/there.js", "static/chunks/gone.js"];
  writeFileSync(manifest, JSON.stringify({ 12: { id: 12, files }, 13: { id: 13, files: [] } }));
  expect(prunePreloads(built)).toBe(1);
  expect(JSON.parse(readFileSync(manifest, "utf8"))).toEqual({
    12: { id: 12, files: ["static/chunks/there.js"] },
    13: { id: 13, files: [] },
  });
  expect(prunePreloads(built)).toBe(0);
});
