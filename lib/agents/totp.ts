import { Secret, TOTP } from "otpauth";

const PERIOD = 30;
const WINDOW = 1;

/** A new secret for an authenticator app, and the address its QR code holds. */
export function newTotp(email: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: generator(secret.base32, email).toString() };
}

/** The time step a code belongs to, within one step of now; null when it fits none. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = generator(secret, "").validate({ token: digits, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

function generator(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Caret",
    label,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: PERIOD,
    algorithm: "SHA1",
  });
}
