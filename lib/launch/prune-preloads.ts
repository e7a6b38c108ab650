import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type Manifest = Record<string, { files?: string[] }>;

/**
 * Takes out of the lists of what a page loads ahead the files that the build did not write: Next 16.4 names one of
 * those for each part that is loaded on demand, and every such part cost a request for nothing. Answers how many.
 */
export function prunePreloads(built: string): number {
  let pruned = 0;
  for (const file of manifestsIn(built)) {
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    for (const part of Object.values(manifest)) {
      const there = part.files?.filter((name) => existsSync(path.join(built, name)));
      if (!part.files || !there) continue;
      pruned += part.files.length - there.length;
      part.files = there;
    }
    writeFileSync(file, JSON.stringify(manifest));
  }
  return pruned;
}

function manifestsIn(built: string): string[] {
  const pages = path.join(built, "server/app");
  return readdirSync(pages, { recursive: true })
    .map(String)
    .filter((name) => path.basename(name) === "react-loadable-manifest.json")
    .map((name) => path.join(pages, name));
}
