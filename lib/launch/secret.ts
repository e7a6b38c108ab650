import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** AUTH_SECRET: the given one, else one made once and kept in `<dataDir>/secret`, readable by its owner only. */
export function settleSecret(dataDir: string, given: string | undefined, ownDatabase: boolean): string {
  if (given) {
    if (given.length < 32) throw new Error("AUTH_SECRET is too short: use 32 or more random characters.");
    return given;
  }
  if (!ownDatabase)
    throw new Error(
      "AUTH_SECRET is not set. With DATABASE_URL it is required: set it to 32 or more random characters.",
    );
  const file = path.join(dataDir, "secret");
  if (!fs.existsSync(file))
    fs.writeFileSync(file, randomBytes(36).toString("base64url"), { mode: 0o600, flag: "wx" });
  return fs.readFileSync(file, "utf8").trim();
}
