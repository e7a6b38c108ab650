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
      await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
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

const OPENERS = "main button[aria-haspopup]:not([disabled])";
const LAYERS = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
const MOST_LAYERS = 4;

/** Opens the menus and dialogs of a page one after another, light and dark, and says what is wrong in them. */
export async function violationsOfLayers(page: Page): Promise<string[]> {
  const found: string[] = [];
  const openers = page.locator(OPENERS).filter({ visible: true });
  const names = new Set<string>();
  const count = Math.min(await openers.count(), 12);
  for (let place = 0; place < count && names.size < MOST_LAYERS; place++) {
    const opener = openers.nth(place);
    const name = ((await opener.getAttribute("aria-label")) ?? (await opener.innerText())).replace(
      /\d+/g,
      "#",
    );
    const kind = name.split(" ").slice(0, 2).join(" ");
    if (names.has(kind)) continue;
    names.add(kind);
    await opener.click({ timeout: 3000 }).catch(() => undefined);
    const layer = page.locator(LAYERS).filter({ visible: true }).first();
    const isOpen = await layer.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!isOpen) continue;
    const look = async (contrast: boolean) => {
      for (const each of await violationsOf(page, LAYERS, contrast)) found.push(`“${name}” open: ${each}`);
    };
    await page.emulateMedia({ colorScheme: "light" });
    await look(false);
    await page.emulateMedia({ colorScheme: "dark" });
    await look(true);
    await page.keyboard.press("Escape");
    await layer.waitFor({ state: "hidden", timeout: 3000 }).catch(() => page.keyboard.press("Escape"));
  }
  return found;
}

const WIDTHS = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

/** One page, loaded once: light and dark at three widths, whether it fits, and what opens on it. */
export async function walk(page: Page, url: string): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(url);
  await expect(page.getByRole("heading").filter({ visible: true }).first()).toBeVisible();
  const found: string[] = [];
  for (const [width, height] of WIDTHS) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const violations = await violationsOf(page, "html", colorScheme === "dark");
      found.push(...violations.map((each) => `${width} ${colorScheme}: ${each}`));
    }
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (beyond > 0) found.push(`${width}: ${beyond} px wider than the screen`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  found.push(...(await violationsOfLayers(page)));
  return found.map((each) => `${new URL(url).pathname} ${each}`);
}
