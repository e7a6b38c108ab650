import net from "node:net";

const MAX_LENGTH = 200;

/** Why X would not take the address, or nothing: https without a port, or (sandbox only) any port on loopback. */
export function urlFault(text: string): string | undefined {
  if (text.length === 0 || text.length > MAX_LENGTH) return "The URL must be 1 to 200 characters.";
  if (!URL.canParse(text)) return "The URL is not valid.";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "" || url.hash !== "") {
    return "The URL must not carry credentials or a fragment.";
  }
  if (isLoopback(url.hostname)) {
    return /^https?:$/.test(url.protocol) ? undefined : "The URL must be http or https.";
  }
  if (url.protocol !== "https:") return "The URL must use https.";
  // An explicit :443 is a port too, which URL parsing would hide.
  if (/^https:\/\/[^/?#]*:\d*(?:[/?#]|$)/i.test(text)) return "The URL must not name a port.";
  return undefined;
}

function isLoopback(hostname: string): boolean {
  if (hostname === "localhost" || hostname === "[::1]") return true;
  return net.isIPv4(hostname) && hostname.startsWith("127.");
}
