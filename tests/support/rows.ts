import { expect, type Locator, type Page } from "@playwright/test";

/** A row of the queue, by what is written in it. */
export function queueRow(page: Page, words: string | RegExp): Locator {
  return page.getByRole("list", { name: "Conversations" }).getByRole("listitem").filter({ hasText: words });
}

/** Opens the conversation of a row that is there or comes in, and waits until it can be answered. */
export async function openRow(page: Page, words: string | RegExp): Promise<void> {
  await queueRow(page, words).getByRole("link").click({ timeout: 30_000 });
  await expect(page.locator("textarea")).toBeVisible({ timeout: 30_000 });
}
