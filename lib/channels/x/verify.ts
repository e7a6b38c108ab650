import { createHmac, timingSafeEqual } from "node:crypto";
import type { ChannelSettings } from "../channel";
import type { WebhookDoor } from "../webhook-door";
import { addresseesOf } from "./fold/addressees";

const oauth2Header = "x-twitter-webhooks-signature-oauth2";
const legacyHeader = "x-twitter-webhooks-signature";

/** `sha256=` and the base64 HMAC-SHA256 of the bytes: how X signs a body and wants its challenge answered. */
export function signatureOf(secret: string, bytes: Uint8Array | string): string {
  return `sha256=${createHmac("sha256", secret).update(bytes).digest("base64")}`;
}

function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

function secretsOf({ world, env }: ChannelSettings): {
  client: string | undefined;
  consumer: string | undefined;
} {
  const isSandbox = world === "sandbox";
  return {
    client: env.X_CLIENT_SECRET ?? (isSandbox ? "sandbox-secret" : undefined),
    consumer: env.X_CONSUMER_SECRET ?? (isSandbox ? "sandbox-consumer-secret" : undefined),
  };
}

/** X's webhook: the OAuth2 header (client secret) counts when it is there, else the legacy one (consumer secret). */
export const xWebhook: WebhookDoor = {
  verify(settings, { bytes, header }) {
    const { client, consumer } = secretsOf(settings);
    const modern = header(oauth2Header);
    const given = modern ?? header(legacyHeader);
    const secrets = (modern === null ? [consumer, client] : [client]).filter(
      (secret) => secret !== undefined,
    );
    if (secrets.length === 0) return "unconfigured";
    if (given === null) return "forged";
    return secrets.some((secret) => isSame(given, signatureOf(secret, bytes))) ? "genuine" : "forged";
  },
  challenge(settings, query) {
    const token = query.get("crc_token");
    const { client, consumer } = secretsOf(settings);
    const secret = client ?? consumer;
    if (token === null || token === "" || token.length > 500 || secret === undefined) return null;
    return { response_token: signatureOf(secret, token) };
  },
  addressees: addresseesOf,
};
