/** Mails made to break a reader, in our own words. Each has a From that can be read, unless its name says otherwise. */
export interface NastyMail {
  name: string;
  raw: Buffer;
  /** Whether it is read whole; undefined where it has no sender at all and goes to quarantine. */
  isWhole?: boolean;
}

const HEAD =
  "From: Jo Field <jo@customer.example>\r\nTo: help@northwind.example\r\nMessage-ID: <nasty@customer.example>\r\n";

/** A simple mail with further header lines. */
export function mailOf(lines: readonly string[], body = "Where is my suitcase?", head = HEAD): Buffer {
  return Buffer.from(`${head}${lines.map((line) => `${line}\r\n`).join("")}\r\n${body}\r\n`);
}

/** A multipart mail of the given parts, each with its own header. */
export function multipart(parts: readonly string[], type = "mixed", lines: readonly string[] = []): Buffer {
  const body = parts.map((part) => `--edge\r\n${part}\r\n`).join("");
  return mailOf(
    [...lines, "MIME-Version: 1.0", `Content-Type: multipart/${type}; boundary="edge"`],
    `${body}--edge--`,
  );
}

function manyParts(count: number): Buffer {
  return multipart(
    Array.from({ length: count }, (_, index) => `Content-Type: text/plain\r\n\r\npart ${index}`),
  );
}

function nested(depth: number): Buffer {
  const opens = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  return Buffer.from(`${HEAD}MIME-Version: 1.0\r\n${opens.join("")}\r\nthe innermost words\r\n`);
}

function mailsWithinMails(depth: number): Buffer {
  const within = `Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: within\r\n`;
  return Buffer.from(`${HEAD}MIME-Version: 1.0\r\n${within.repeat(depth)}\r\nthe innermost words\r\n`);
}

function endlessBase64(bytes: number): Buffer {
  const line = `${"QUJD".repeat(19)}\r\n`;
  return mailOf(
    ["Content-Type: application/octet-stream; name=endless.bin", "Content-Transfer-Encoding: base64"],
    line.repeat(Math.ceil(bytes / line.length)),
  );
}

/** Everything a stranger may send to stop the line. The large ones are made only when asked for. */
export function nastyMails(): NastyMail[] {
  const mb = 2 ** 20;
  return [
    { name: "10,000 parts", raw: manyParts(10_000), isWhole: false },
    { name: "1,000 nestings", raw: nested(1000), isWhole: false },
    { name: "1,000 mails within mails", raw: mailsWithinMails(1000), isWhole: true },
    { name: "20 MB of base64 without end", raw: endlessBase64(20 * mb), isWhole: true },
    { name: "60 MB of base64 without end", raw: endlessBase64(60 * mb), isWhole: false },
    { name: "a header of 50 MB", raw: mailOf([`X-Filler: ${"a".repeat(50 * mb)}`]), isWhole: false },
    {
      name: "a header of 500,000 lines",
      raw: mailOf(Array.from({ length: 500_000 }, (_, at) => `X-${at}: b`)),
      isWhole: false,
    },
    {
      name: "a subject of 1 MB",
      raw: mailOf([`Subject: ${"=?utf-8?Q?a?= ".repeat(75_000)}`]),
      isWhole: false,
    },
    {
      name: "a parameter of 200,000 pieces",
      raw: mailOf([`Content-Type: text/plain${";a*0*=b".repeat(25_000)}`]),
      isWhole: true,
    },
    { name: "100 kB of opening brackets", raw: mailOf([], "(".repeat(100_000)), isWhole: true },
    { name: "100 kB of quote marks", raw: mailOf([], ">".repeat(100_000)), isWhole: true },
    { name: "100 kB of one letter", raw: mailOf([], "a".repeat(100_000)), isWhole: true },
    {
      name: "50,000 lines of quotes and answers",
      raw: mailOf([], "> a\r\nb\r\n".repeat(25_000)),
      isWhole: true,
    },
    {
      name: "50,000 attributions",
      raw: mailOf([], "On 1 May 2026 at 10:00, Jo\r\n".repeat(50_000)),
      isWhole: true,
    },
    { name: "100,000 points of a list", raw: mailOf([], "- a\r\n".repeat(100_000)), isWhole: true },
    {
      name: "10,000 recipients",
      raw: mailOf([`Cc: ${"a <a@b.example>, ".repeat(10_000)}z@b.example`]),
      isWhole: true,
    },
    {
      name: "100 kB of brackets for a sender",
      raw: mailOf([`Sender: ${"(".repeat(100_000)}`, `Reply-To: ${"<".repeat(50_000)}`]),
      isWhole: true,
    },
    {
      name: "100,000 open tags",
      raw: mailOf(["Content-Type: text/html"], "<div><table><tr><td>".repeat(25_000)),
      isWhole: true,
    },
    {
      name: "a megabyte of unclosed tags",
      raw: mailOf(["Content-Type: text/html"], "<a <b <!-- ".repeat(95_000)),
      isWhole: true,
    },
    {
      name: "format=flowed without an end",
      raw: mailOf(["Content-Type: text/plain; format=flowed"], "a \r\n".repeat(200_000)),
      isWhole: true,
    },
    { name: "20 MB of line ends", raw: mailOf([], "\r\n".repeat(10 * mb)), isWhole: false },
    { name: "20 MB of lines of one sign", raw: mailOf([], "a\r\n".repeat(7 * mb)), isWhole: false },
    { name: "20 MB of the word boundary", raw: mailOf([], "boundary".repeat(2.5 * mb)), isWhole: false },
    { name: "nothing", raw: Buffer.alloc(0) },
    { name: "only NUL", raw: Buffer.alloc(100_000) },
    { name: "no header", raw: Buffer.from("\r\nJust words\r\n") },
    { name: "no sender", raw: Buffer.from("Subject: who am I\r\n\r\nguess\r\n") },
    { name: "a header that never ends", raw: Buffer.from("a".repeat(3 * mb)) },
  ];
}
