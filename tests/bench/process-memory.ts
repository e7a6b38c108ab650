import fs from "node:fs";

/** Bytes a process holds now, or has held at most. */
export function memoryOf(pid: number, what: "VmRSS" | "VmHWM"): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0) * 1024;
}

/** Has a process count its most from now on. */
export function forgetPeak(pid: number): void {
  fs.writeFileSync(`/proc/${pid}/clear_refs`, "5");
}
