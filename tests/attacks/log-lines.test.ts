import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("one event is one line of the log, whatever a user agent or a sign-in name holds (A56)", () => {
  const name = 'eve%0a\n{"level":60,"msg":"forged"}\r\n\u2028\u0085\u001b[2J';
  const script = `import { logOf } from "./lib/base/log"; logOf("web").warn({ name: ${JSON.stringify(name)} }, "refused");`;
  const { stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    encoding: "utf8",
    timeout: 20_000,
  });
  const lines = stderr.trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ msg: "refused", name });
  expect(stderr).not.toContain("\u001b");
});
