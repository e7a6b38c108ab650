import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface IdentityProvider {
  issuer: string;
  /** Who the next person to be sent here is. */
  person: { email: string; email_verified?: boolean };
  stop(): Promise<void>;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An OpenID provider of the tests: discovery, consent without a page, signed id tokens, PKCE and nonce. */
export async function startIdentityProvider(clientId: string): Promise<IdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" };
  const codes = new Map<string, { nonce: string | null }>();
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", provider.issuer);
    const answer = (body: unknown) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return answer({
          issuer: provider.issuer,
          authorization_endpoint: `${provider.issuer}/authorize`,
          token_endpoint: `${provider.issuer}/token`,
          jwks_uri: `${provider.issuer}/jwks`,
          userinfo_endpoint: `${provider.issuer}/userinfo`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/jwks":
        return answer({ keys: [jwk] });
      case "/authorize": {
        const code = randomUUID();
        codes.set(code, { nonce: url.searchParams.get("nonce") });
        const back = new URL(url.searchParams.get("redirect_uri") ?? "");
        back.searchParams.set("code", code);
        back.searchParams.set("state", url.searchParams.get("state") ?? "");
        response.writeHead(302, { location: back.toString() });
        return response.end();
      }
      case "/token": {
        let text = "";
        request.on("data", (chunk) => {
          text += chunk;
        });
        return request.on("end", () => {
          const given = codes.get(new URLSearchParams(text).get("code") ?? "");
          const now = Math.floor(Date.now() / 1000);
          const claims = {
            iss: provider.issuer,
            aud: clientId,
            sub: provider.person.email,
            iat: now,
            exp: now + 60,
          };
          const whole = { ...claims, nonce: given?.nonce ?? undefined, ...provider.person };
          const unsigned = `${encode({ alg: "RS256", kid: "one", typ: "JWT" })}.${encode(whole)}`;
          const signature = createSign("RSA-SHA256").update(unsigned).sign(privateKey, "base64url");
          answer({ access_token: randomUUID(), token_type: "Bearer", id_token: `${unsigned}.${signature}` });
        });
      }
      default:
        response.statusCode = 404;
        return response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const provider: IdentityProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    person: { email: "nobody@x.example" },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}
