import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { chromium } from "@playwright/test";

/** Where a Chromium is: the environment's, Playwright's own, the system's; installed with apt when we may. */
export function findBrowser(say: (line: string) => void): string | null {
  const found = named() ?? playwrights() ?? systems();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    say("installing Debian's chromium for the browser tests");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      env,
      stdio: "ignore",
    });
  }
  return systems();
}

function named(): string | null {
  const path = process.env.CHROMIUM_PATH ?? process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  return path && fs.existsSync(path) ? path : null;
}

function playwrights(): string | null {
  const path = chromium.executablePath();
  return path && fs.existsSync(path) ? path : null;
}

function systems(): string | null {
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return places.find((path) => fs.existsSync(path)) ?? null;
}
