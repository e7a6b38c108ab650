import type { Refusal } from "../channel";

export interface Trouble {
  code: string;
  values: Refusal["values"];
}

const certificate =
  /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS|DEPTH_ZERO|HOSTNAME_MISMATCH|ERR_SSL|wrong version number/i;

/** What went wrong between us and a mail server, as a code a person can act on. */
export function troubleOf(error: unknown, host: string): Trouble {
  const { code, message, authenticationFailed, responseStatus, responseText, responseCode } = error as Record<
    string,
    unknown
  >;
  const said = `${String(code ?? "")} ${String(message ?? "")}`;
  const reason = String(responseText ?? message ?? code ?? "unknown").slice(0, 200);
  if (certificate.test(said)) return { code: "mail-certificate", values: { host, reason } };
  if (/STARTTLS/i.test(said) || code === "ETLS") return { code: "mail-no-starttls", values: { host } };
  if (authenticationFailed === true || code === "EAUTH" || responseCode === 535)
    return { code: "mail-login-refused", values: { host, reason } };
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(said)) return { code: "mail-no-such-host", values: { host } };
  if (/timeout|ETIMEDOUT|silent/i.test(said)) return { code: "mail-silent", values: { host } };
  if (responseStatus === "NO" || responseStatus === "BAD")
    return { code: "mail-refused", values: { host, reason } };
  return { code: "mail-unreachable", values: { host, reason } };
}
