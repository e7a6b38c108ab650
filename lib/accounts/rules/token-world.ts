/**
 * Whether a token may be stored on a desk of this world (DESIGN §8). The sandbox's X gives `sandbox-<name>`, `at-…` and
 * `rt-…`; X's own tokens look like none of these.
 */
export function belongsToWorld(token: string, world: "sandbox" | "live"): boolean {
  const isOfSandbox = /^(sandbox|at|rt)-/.test(token);
  return world === "sandbox" ? isOfSandbox : !isOfSandbox;
}
