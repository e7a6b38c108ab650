import type { Member } from "./supervise";

const NEXT = "node_modules/next/dist/bin/next";

/** The processes of a house. `web` serves a finished build; it never builds. */
export function web(env: Record<string, string>, mode: "start" | "dev" = "start"): Member {
  const nodeEnv = mode === "dev" ? "development" : "production";
  return {
    name: "web",
    args: [NEXT, mode, "-p", env.PORT ?? "3000", "-H", env.HOST ?? "127.0.0.1"],
    env: { ...env, NODE_ENV: nodeEnv },
  };
}

export function worker(env: Record<string, string>): Member {
  return { name: "worker", args: ["--import", "tsx", "lib/worker/main.ts"], env };
}

export function sandbox(env: Record<string, string>): Member {
  return { name: "sandbox", args: ["--import", "tsx", "lib/sandbox/main.ts"], env };
}
