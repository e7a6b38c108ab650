import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authenticationOf } from "@/lib/channels/email/read/authentication";
import { allOf, beginOf, firstOf, readHead } from "@/lib/channels/email/read/head";
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
