const MOST_HEADER = 256 * 1024;
const MOST_ADDRESSES = 50;
/** As the last server wrote them; To and Cc are only what the sender claims. */
const delivery = ["x-original-to", "delivered-to", "envelope-to", "x-envelope-to"];
const claimed = ["to", "cc"];

/** The addresses a raw mail was for, lower case: by its delivery headers, else by To and Cc. */
export function addresseesOf(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MOST_HEADER)).toString(
    "latin1",
  );
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const lines = head
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const addresses = (names: readonly string[]) =>
    [
      ...new Set(
        lines.flatMap((line) => {
          const colon = line.indexOf(":");
          if (!names.includes(line.slice(0, colon).toLowerCase())) return [];
          return (line.slice(colon + 1).match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []).map((each) =>
            each.toLowerCase(),
          );
        }),
      ),
    ].slice(0, MOST_ADDRESSES);
  const delivered = addresses(delivery);
  const found = delivered.length > 0 ? delivered : addresses(claimed);
  return [...new Set(found.flatMap((each) => [each, each.replace(/\+[^@]*@/, "@")]))];
}
