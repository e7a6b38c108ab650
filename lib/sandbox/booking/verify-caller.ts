import { createHmac, timingSafeEqual } from "node:crypto";
import { problem, refuse } from "../x/answers";
import type { XRequest } from "../x/router";

/** The secret the demo desk signs with. */
export const BOOKING_SECRET = "sandbox-booking-secret";
const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;
const TOLERANCE_S = 300;

/** 401 unless the call is signed by the desk within five minutes, over its raw body. */
export function verifyCaller(request: XRequest, now: number): void {
  const header = request.headers["caret-signature"];
  const [, t = "", v1 = ""] = SIGNATURE.exec(typeof header === "string" ? header : "") ?? [];
  const wanted = createHmac("sha256", BOOKING_SECRET).update(`${t}.`).update(request.raw).digest();
  const given = Buffer.from(v1, "hex");
  const isGood = given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!isGood || Math.abs(now / 1000 - Number(t)) > TOLERANCE_S)
    refuse(problem(401, "The signature does not fit the body."));
}
