import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const fromHere = createRequire(import.meta.url);
// Run by hand instead of by its builder, which opens a further page for each look.
const axe = fs.readFileSync(
  createRequire(fromHere.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Every page of the app as the router has it: "/quality/reviews/[id]". */
export function routesOf(folder: string): string[] {
  return fs
    .readdirSync(path.join("app", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${path.dirname(path.join(folder, file))}`)
    .map((route) => route.replace(/\/\([^)]+\)/g, "").replace(/\/\[\[[^\]]+\]\]/, "") || "/")
    .sort();
}

interface Run {
  run(
    where: unknown,
    how: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string; target: unknown }[] }[] }>;
}

/** What breaks WCAG 2.2 AA inside an element, once it has stopped moving; `contrast` looks at colours alone. */
export async function violationsOf(page: Page, within = "html", contrast = false): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe);
  return page.evaluate(
    async ({ within, levels, contrast }) => {
      const moving = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1);
      // What is hidden never finishes: nobody waits for it longer than anything lasts.
      const ended = Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
      const { axe } = window as unknown as { axe: Run };
      const runOnly = contrast
        ? { type: "rule", values: ["color-contrast"] }
        : { type: "tag", values: levels };
      const { violations } = await axe.run(within, { runOnly, resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.html.slice(0, 200)}`);
    },
    { within, levels: LEVELS, contrast },
  );
}

/** Every rule where there is room and light; colours alone on a phone at night; the width in between for what juts out. */
const LOOKS = [
  { width: 1440, height: 900, colorScheme: "light", contrast: false },
  { width: 1024, height: 768, colorScheme: "light", contrast: null },
  { width: 390, height: 844, colorScheme: "light", contrast: false },
  { width: 390, height: 844, colorScheme: "dark", contrast: true },
] as const;

/** One page, loaded once: by day and by night, on a desk and on a phone, and whether it fits. */
export async function walk(page: Page, url: string): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(url);
  await expect(page.getByRole("heading").filter({ visible: true }).first()).toBeVisible();
  const found: string[] = [];
  for (const { width, height, colorScheme, contrast } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const violations = contrast === null ? [] : await violationsOf(page, "html", contrast);
    found.push(...violations.map((each) => `${width} ${colorScheme}: ${each}`));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (beyond > 0) found.push(`${width}: ${beyond} px wider than the screen`);
  }
  return found.map((each) => `${new URL(url).pathname} ${each}`);
}
