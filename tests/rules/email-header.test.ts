import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesOf } from "@/lib/channels/email/read/addresses";
import { authenticationOf } from "@/lib/channels/email/read/authentication";
import { allOf, beginOf, firstOf, readHead } from "@/lib/channels/email/read/head";
import { dateOf, publishedAt } from "@/lib/channels/email/read/mail-dates";
import { messageIdOf, referencesOf } from "@/lib/channels/email/read/message-ids";
import { oneLine, wordsOf } from "@/lib/channels/email/read/words";

const headOf = (...lines: string[]) => readHead(Buffer.from(`${lines.join("\r\n")}\r\n\r\nbody`));

describe("a header", () => {
  it("is read with either line end, folded lines joined, up to the first empty line", () => {
    for (const end of ["\n", "\r\n"]) {
      const bytes = Buffer.from(["Subject: My", "\tcase", "X-A: 1", "", "X-B: 2"].join(end));
      const head = readHead(bytes);
      expect(head.lines).toEqual([
        { name: "subject", value: "My\tcase" },
        { name: "x-a", value: "1" },
      ]);
      expect(Buffer.from(bytes.subarray(head.bodyAt)).toString()).toBe("X-B: 2");
    }
  });

  it("begins behind a byte order mark, empty lines and a mailbox file's own line", () => {
    for (const before of ["", "\ufeff", "\r\n\r\n", "From jo@x.example Mon May  4 10:00:00 2026\n"]) {
      const bytes = Buffer.from(`${before}Subject: x\n\nbody`);
      expect(firstOf(readHead(bytes.subarray(beginOf(bytes))), "subject")).toBe("x");
    }
  });

  it("is UTF-8 where it can be, else what Windows wrote", () => {
    expect(firstOf(headOf("Subject: Größe"), "subject")).toBe("Größe");
    const windows = Buffer.from("Subject: Gr\xf6\xdfe\n\n", "latin1");
    expect(firstOf(readHead(windows), "subject")).toBe("Größe");
  });

  it("takes no line for another field by a strange sign before its name", () => {
    const head = headOf("\u00a0From: boss@northwind.example", "From: jo@x.example");
    expect(allOf(head, "from")).toEqual(["jo@x.example"]);
  });

  it("can be read whatever the bytes, and never runs past them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readHead(bytes).bodyAt).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe("words of a header", () => {
  it.each([
    ["=?UTF-8?Q?Caf=C3=A9_in_M=C3=BCnchen?=", "Café in München"],
    ["=?ISO-8859-1?Q?caf=E9?= =?iso-8859-1?Q?_au_lait?=", "café au lait"],
    ["=?koi8-r?B?8NLJ18XU?=", "Привет"],
    ["=?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?=", "こんにちは"],
    ["=?utf-8?B?8J+n?= =?utf-8?B?sw==?=", "🧳"],
    ["=?nobody-knows?Q?plain?=", "plain"],
    ["=?utf-8?Q?never closed", "=?utf-8?Q?never closed"],
  ])("%s reads %s", (written, read) => {
    expect(wordsOf(written, 100)).toBe(read);
  });

  it("hold nothing that could begin another header, turn the writing or break the database", () => {
    expect(wordsOf("=?utf-8?Q?Hello=0D=0ABcc:_all=40x.example=00?=", 100)).toBe("Hello  Bcc: all@x.example");
    expect(oneLine("invoice\u202egpj.exe\ud800\0", 100)).toBe("invoicegpj.exe\ufffd");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(50), (text, longest) => {
        const line = oneLine(text, longest);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(line.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe("addresses", () => {
  it.each([
    ["jo@customer.example", [{ address: "jo@customer.example" }]],
    ["Jo Field <Jo@Customer.Example>", [{ name: "Jo Field", address: "Jo@customer.example" }]],
    [
      '"Field, Jo" <jo@x.example>, b@x.example',
      [{ name: "Field, Jo", address: "jo@x.example" }, { address: "b@x.example" }],
    ],
    ["jo@x.example (Jo Field)", [{ name: "Jo Field", address: "jo@x.example" }]],
    ["=?utf-8?Q?J=C3=B6?= <jo@x.example>", [{ name: "Jö", address: "jo@x.example" }]],
    [
      "Crew: a@x.example, B <b@x.example>;, c@x.example",
      [{ address: "a@x.example" }, { name: "B", address: "b@x.example" }, { address: "c@x.example" }],
    ],
    ["undisclosed-recipients:;", []],
    ["<@relay.example:jo@x.example>", [{ address: "jo@x.example" }]],
    ["Jo <jo(home)@x.example>", [{ name: "Jo", address: "jo@x.example" }]],
    ["Jo <jo@münchen.example>", [{ name: "Jo", address: "jo@xn--mnchen-3ya.example" }]],
    ['"jo@evil.example"@x.example', [{ address: '"jo@evil.example"@x.example' }]],
    ["jo@[192.0.2.1]", [{ address: "jo@[192.0.2.1]" }]],
    ["Jo", []],
    ["<>", []],
    ["jo@", []],
    ["jo@x example", [{ name: "example", address: "jo@x" }]],
  ])("%s", (value, read) => {
    expect(addressesOf(value)).toEqual(read);
  });

  it.each([
    [
      "a name that is another's address",
      '"help@northwind.example" <thief@evil.example>',
      [{ address: "thief@evil.example" }],
    ],
    [
      "the same in encoded words",
      "=?utf-8?Q?help=40northwind.example?= <thief@evil.example>",
      [{ address: "thief@evil.example" }],
    ],
    [
      "the same in wide signs",
      "help＠northwind.example <thief@evil.example>",
      [{ address: "thief@evil.example" }],
    ],
    [
      "a whole sender in encoded words",
      "=?utf-8?Q?Boss_=3Cboss=40northwind.example=3E?= <thief@evil.example>",
      [{ address: "thief@evil.example" }],
    ],
    ["two addresses in one", "<boss@northwind.example> <thief@evil.example>", []],
    ["an address in encoded words alone", "=?utf-8?Q?boss=40northwind.example?=", []],
    [
      "an address in a comment",
      "(boss@northwind.example) thief@evil.example",
      [{ address: "thief@evil.example" }],
    ],
    ["a line break", "jo@x.example\r\nBcc: all@x.example", []],
  ])("are not deceived by %s", (_, value, read) => {
    expect(addressesOf(value)).toEqual(read);
  });

  it("are at most a hundred, all of the form of one, whatever is written", () => {
    expect(addressesOf("a@x.example,".repeat(5000))).toHaveLength(100);
    const signs = fc.constantFrom(...'ab@.,;:<>()[]"\\ =?\n\u00e9');
    fc.assert(
      fc.property(fc.string({ unit: signs }), (value) => {
        for (const { address } of addressesOf(value))
          expect(address).toMatch(/^\S+@[a-z0-9[][a-z0-9._:[\]-]*$/);
      }),
    );
  });
});

describe("Message-IDs", () => {
  it("stand without brackets, and no header is no id", () => {
    expect(messageIdOf(headOf("Message-ID: <a.1@x.example>"))).toBe("a.1@x.example");
    expect(messageIdOf(headOf("Message-ID: a.1@x.example"))).toBe("a.1@x.example");
    expect(messageIdOf(headOf("Message-ID: <>"))).toBeNull();
    expect(messageIdOf(headOf(`Message-ID: <${"a".repeat(2000)}@x.example>`))).toBeNull();
    expect(messageIdOf(headOf("Subject: x"))).toBeNull();
  });

  it("of what a mail refers to are bounded, the root first and the nearest last", () => {
    expect(referencesOf(headOf("References: <r@x> <b@x>", "\t<c@x>", "In-Reply-To: <b@x>"))).toEqual([
      "r@x",
      "c@x",
      "b@x",
    ]);
    const many = Array.from({ length: 900 }, (_, at) => `<${at}@x>`).join(" ");
    const read = referencesOf(headOf(`References: ${many}`));
    expect(read).toHaveLength(50);
    expect([read[0], read.at(-1)]).toEqual(["0@x", "899@x"]);
  });
});

describe("the time of a mail", () => {
  const received = new Date("2026-05-05T12:00:00Z");

  it.each([
    ["Tue, 5 May 2026 13:30:00 +0200", "2026-05-05T11:30:00Z"],
    ["5 May 2026 11:30 GMT", "2026-05-05T11:30:00Z"],
    ["Tue, 05 May 26 07:30:00 EDT (summer)", "2026-05-05T11:30:00Z"],
    ["2026-05-05T11:30:00Z", "2026-05-05T11:30:00Z"],
  ])("reads %s", (written, at) => {
    expect(dateOf(written)).toEqual(new Date(at));
  });

  it.each([
    "",
    "yesterday",
    "32 May 2026 11:30:00 +0000",
    "5 Foo 2026 11:30:00 +0000",
    "5 May 2026 25:30:00",
  ])("is none in %j", (written) => {
    expect(dateOf(written)).toBeNull();
  });

  it.each([
    ["no date", "X-A: 1"],
    ["the first second of computers", "Date: Thu, 1 Jan 1970 00:00:00 +0000"],
    ["the far future", "Date: Fri, 1 Jan 2099 00:00:00 +0000"],
    ["an hour ahead of its arrival", "Date: Tue, 5 May 2026 13:00:00 +0000"],
    ["no date at all", "Date: soon"],
  ])("with %s is when it came in", (_, line) => {
    expect(publishedAt(headOf(line), received)).toEqual(received);
  });

  it("is its own where it can be true: also a little ahead, also years ago", () => {
    expect(publishedAt(headOf("Date: Tue, 5 May 2026 12:05:00 +0000"), received)).toEqual(
      new Date("2026-05-05T12:05:00Z"),
    );
    expect(publishedAt(headOf("Date: Mon, 4 May 2020 12:05:00 +0000"), received)).toEqual(
      new Date("2020-05-04T12:05:00Z"),
    );
  });

  it("is the first server's where the sender's clock is months off", () => {
    const trace = "Received: from a by b; Tue, 5 May 2026 11:58:00 +0000";
    expect(publishedAt(headOf(trace, "Date: Fri, 1 Jan 2021 00:00:00 +0000"), received)).toEqual(
      new Date("2026-05-05T11:58:00Z"),
    );
    expect(publishedAt(headOf(trace, "Date: Mon, 4 May 2026 09:00:00 +0000"), received)).toEqual(
      new Date("2026-05-04T09:00:00Z"),
    );
  });
});

describe("Authentication-Results", () => {
  const ours =
    "Authentication-Results: mx.northwind.example; spf=pass smtp.mailfrom=x.example; dkim=fail; dkim=pass header.d=x.example; dmarc=pass";

  it("are read of the server named on the account, the topmost of its own", () => {
    expect(authenticationOf(headOf(ours), "MX.northwind.example")).toEqual({
      spf: "pass",
      dkim: "pass",
      dmarc: "pass",
      by: "mx.northwind.example",
    });
    const forged = "Authentication-Results: mx.northwind.example; dmarc=pass";
    const real =
      "Authentication-Results: mx.northwind.example 1; dmarc=fail (p=reject; dmarc=pass) header.from=x.example";
    expect(authenticationOf(headOf(real, forged), "mx.northwind.example")).toMatchObject({
      dmarc: "fail",
      spf: null,
    });
  });

  it("of any other server, or with none named, say nothing", () => {
    expect(authenticationOf(headOf(ours), null)).toBeNull();
    expect(authenticationOf(headOf(ours), "")).toBeNull();
    expect(authenticationOf(headOf(ours), "northwind.example")).toBeNull();
    expect(authenticationOf(headOf("Subject: x"), "mx.northwind.example")).toBeNull();
    const comment =
      'Authentication-Results: (mx.northwind.example;) evil.example; dmarc=pass reason="a; spf=pass"';
    expect(authenticationOf(headOf(comment), "mx.northwind.example")).toBeNull();
    expect(authenticationOf(headOf(comment), "evil.example")).toMatchObject({ spf: null, dmarc: "pass" });
  });

  it("prove nothing of a mail with two senders", () => {
    expect(
      authenticationOf(headOf(ours, "From: a@x.example", "From: b@x.example"), "mx.northwind.example"),
    ).toBeNull();
  });
});
