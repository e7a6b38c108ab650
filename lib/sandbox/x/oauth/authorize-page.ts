import type { Answer } from "../answers";
import type { AuthorizeRequest } from "./authorize-request";

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;display:grid;place-items:center;min-height:100vh}
main{max-width:26rem;padding:2rem;margin:1rem;border:1px solid #8885;border-radius:16px}
h1{font-size:1.25rem;margin:0 0 1rem}ul{padding-left:1.2rem}
fieldset{border:0;padding:0;margin:1rem 0;display:grid;gap:.5rem}legend{font-weight:600;padding:0}
input[type=text]{font:inherit;padding:.4rem .6rem;width:100%;box-sizing:border-box}
button{font:inherit;padding:.6rem 1.2rem;border-radius:999px;border:1px solid #8885;cursor:pointer}
button[value=allow]{background:#1d9bf0;color:#fff;border-color:#1d9bf0}
p.actions{display:flex;gap:.75rem;margin:1.25rem 0 0}
`;

const PARAMETERS = [
  "response_type",
  "client_id",
  "redirect_uri",
  "scope",
  "state",
  "code_challenge",
  "code_challenge_method",
];

/** The consent page: what the app wants, as whom, yes or no. */
export function consentPage(
  request: AuthorizeRequest,
  query: URLSearchParams,
  usernames: readonly string[],
): Answer {
  const hidden = PARAMETERS.filter((name) => query.has(name))
    .map((name) => `<input type="hidden" name="${name}" value="${inert(query.get(name) ?? "")}">`)
    .join("");
  const choices = usernames
    .map(
      (username, i) =>
        `<label><input type="radio" name="username" value="${inert(username)}"${i === 0 ? " checked" : ""}> @${inert(username)}</label>`,
    )
    .join("");
  const scopes = request.scopes.map((scope) => `<li>${inert(scope)}</li>`).join("");
  const first = usernames[0] ?? "";
  return page(
    200,
    `Authorize ${request.app.name} as @${first}`,
    `<form method="post" action="/i/oauth2/authorize">${hidden}
<h1>Authorize ${inert(request.app.name)} as @${inert(first)}?</h1>
<p>It asks for:</p><ul>${scopes}</ul>
<fieldset><legend>Sign in as</legend>${choices}
<label>or anyone else: <input type="text" name="other" pattern="@?\\w{1,30}" placeholder="@username" autocomplete="off"></label></fieldset>
<p class="actions"><button name="decision" value="allow">Authorize app</button><button name="decision" value="deny">Cancel</button></p>
<p>This is the sandbox's X: no password is asked for.</p></form>`,
    new URL(request.redirectUri).origin,
  );
}

/** X's page when there is nowhere it may send the browser back to. */
export function errorPage(reason: string): Answer {
  return page(
    400,
    "Something went wrong",
    `<h1>Something went wrong</h1><p>You weren’t able to give access to the App. Go back and try logging in again.</p><p>${inert(reason)}</p>`,
  );
}

function page(status: number, title: string, body: string, redirectOrigin = ""): Answer {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inert(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${redirectOrigin}; frame-ancestors 'none'; base-uri 'none'`,
    },
    bytes: Buffer.from(html),
  };
}

function inert(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
