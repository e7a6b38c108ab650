import { describe, expect, it } from "vitest";
import { readOf } from "../support/mail-read";
import { mailOf, multipart } from "../support/nasty-mail";

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString("base64");
const file = (header: string, content: string | Uint8Array) =>
  `${header}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}`;

describe("the words of a mail", () => {
  it.each([
    ["windows-1252", Buffer.from("Gr\xfc\xdfe \x80", "latin1"), "Grüße €"],
    ["iso-8859-2", Buffer.from([0x50, 0x72, 0x6f, 0x73, 0x7a, 0xea]), "Proszę"],
    ["koi8-r", Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), "Привет"],
    ["shift_jis", Buffer.from([0x82, 0xb1, 0x82, 0xf1]), "こん"],
    ["gb18030", Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), "你好"],
    ["euc-kr", Buffer.from([0xbe, 0xc8, 0xb3, 0xe7]), "안녕"],
    ["utf-16le", Buffer.from("hé", "utf16le"), "hé"],
    ["cp932", Buffer.from([0x82, 0xb1]), "こ"],
    ["utf-7", Buffer.from("caf+AOk- +AGE-+- x"), "café a+ x"],
    ["unheard-of", Buffer.from("plain"), "plain"],
  ])("are read in %s", async (charset, bytes, words) => {
    const read = await readOf(
      mailOf(
        [`Content-Type: text/plain; charset="${charset}"`, "Content-Transfer-Encoding: base64"],
        base64(bytes),
      ),
    );
    expect(read.text).toBe(words);
  });

  it("are the plain part's, and the HTML is kept safe beside them", async () => {
    const read = await readOf(
      multipart(
        [
          "Content-Type: text/plain\r\n\r\nMy case",
          "Content-Type: text/html\r\n\r\n<p onclick=x>My <b>case</b></p><script>x</script>",
        ],
        "alternative",
      ),
    );
    expect(read.text).toBe("My case");
    expect(read.mail.html).toBe("<p>My <b>case</b></p>");
  });

  it("are the HTML's where no plain part says anything, without what it quotes", async () => {
    const html =
      '<p>Still nothing</p><div class="gmail_quote">On 4 May 2026 Northwind wrote:<blockquote>We look</blockquote></div>';
    const read = await readOf(
      multipart(
        ["Content-Type: text/plain\r\n\r\n  ", `Content-Type: text/html\r\n\r\n${html}`],
        "alternative",
      ),
    );
    expect(read.text).toBe("Still nothing");
    expect(read.mail.folded).toContain("We look");
    expect(read.mail.html).toContain("We look");
  });

  it("are those of mails within it too", async () => {
    const within =
      "Content-Type: message/rfc822\r\n\r\nFrom: shop@x.example\r\nSubject: Your order\r\n\r\nOrder 4711 is on its way";
    const read = await readOf(multipart(["\r\nSee below.", within]));
    expect(read.text).toBe("See below.");
    expect(read.mail.folded).toContain("Order 4711");
  });

  it("stand as they came where the parts are marked wrongly", async () => {
    const read = await readOf(
      mailOf(['Content-Type: multipart/mixed; boundary="other"'], "--edge\r\n\r\nMy case\r\n--edge--"),
    );
    expect(read.text).toContain("My case");
  });

  it("name the event of an invitation, and keep its file", async () => {
    const ics =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Claim\\, at the\r\n  desk\r\nDTSTART;TZID=Europe/Berlin:20260507T143000\r\nLOCATION:Gate 7\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const read = await readOf(
      multipart([
        "\r\nPlease come.",
        `Content-Type: text/calendar; method=REQUEST; name=invite.ics\r\n\r\n${ics}`,
      ]),
    );
    expect(read.text).toBe("Please come.\n\n🗓 Claim, at the desk · 2026-05-07 14:30 Europe/Berlin · Gate 7");
    expect(read.media).toMatchObject([{ type: "text/calendar", name: "invite.ics" }]);
  });
});

describe("the files of a mail", () => {
  it("come with bytes, name, type and what the words call them", async () => {
    const read = await readOf(
      multipart(
        [
          'Content-Type: text/html\r\n\r\n<p>Look: <img src="cid:pic@x"></p>',
          file(
            'Content-Type: image/png; name="case.png"\r\nContent-ID: <pic@x>\r\nContent-Disposition: inline',
            "picture",
          ),
          file(
            'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="../../etc/\u202Efdp.exe"',
            "paper",
          ),
        ],
        "related",
      ),
    );
    expect(read.mail.html).toBe('<p>Look: <img data-cid="pic@x" /></p>');
    expect(read.media).toEqual([
      {
        externalId: `${read.externalId}/1`,
        bytes: new Uint8Array(Buffer.from("picture")),
        type: "image/png",
        name: "case.png",
        contentId: "pic@x",
      },
      {
        externalId: `${read.externalId}/2`,
        bytes: new Uint8Array(Buffer.from("paper")),
        type: "application/pdf",
        name: "fdp.exe",
      },
    ]);
  });

  it.each([
    ["filename*=utf-8''M%C3%BCnchen%20case.pdf", "München case.pdf"],
    ["filename*0*=iso-8859-1''Gr%FC; filename*1*=%DFe; filename*2=.pdf", "Grüße.pdf"],
    ['filename="=?utf-8?B?TcO8bmNoZW4ucGRm?="', "München.pdf"],
    ["filename=a b.pdf", "a b.pdf"],
    ['filename="C:\\\\Users\\\\jo\\\\case.pdf"', "case.pdf"],
  ])("are named by %s", async (parameter, name) => {
    const read = await readOf(
      multipart([
        "\r\nx",
        file(`Content-Type: application/pdf\r\nContent-Disposition: attachment; ${parameter}`, "paper"),
      ]),
    );
    expect(read.media[0]?.name).toBe(name);
  });

  it("written into the HTML itself become files", async () => {
    const read = await readOf(
      mailOf(
        ["Content-Type: text/html"],
        `<p>Look</p><img src="data:image/png;base64,${base64("picture")}">`,
      ),
    );
    expect(read.mail.html).toBe('<p>Look</p><img data-cid="written-1" />');
    expect(read.media).toMatchObject([
      { contentId: "written-1", type: "image/png", bytes: new Uint8Array(Buffer.from("picture")) },
    ]);
  });

  it("packed by Outlook are unpacked, with its words; a broken pack stays a file", async () => {
    const packed = winmail([
      [1, 0x800c, Buffer.from("My case\0")],
      [2, 0x9002, Buffer.alloc(14)],
      [2, 0x8010, Buffer.from("CASE~1.TXT\0")],
      [2, 0x800f, Buffer.from("red, with wheels")],
      [2, 0x9005, longName("case description.txt")],
      [2, 0x9002, Buffer.alloc(14)],
      [2, 0x8010, Buffer.from("tag.txt\0")],
      [2, 0x800f, Buffer.from("4711")],
    ]);
    const part = (bytes: Buffer) =>
      multipart([file("Content-Type: application/ms-tnef; name=winmail.dat", bytes)]);
    const read = await readOf(part(packed));
    expect(read.text).toBe("My case");
    expect(read.media.map(({ name, bytes }) => [name, Buffer.from(bytes ?? []).toString()])).toEqual([
      ["case description.txt", "red, with wheels"],
      ["tag.txt", "4711"],
    ]);
    for (let end = 0; end < packed.length; end += 7) {
      const { media } = await readOf(part(packed.subarray(0, end)));
      expect(media.length).toBeGreaterThan(end > 0 ? 0 : -1);
    }
  });
});

function winmail(attributes: readonly [level: number, id: number, data: Buffer][]): Buffer {
  const pieces = attributes.map(([level, id, data]) => {
    const head = Buffer.alloc(9);
    head.writeUInt8(level, 0);
    head.writeUInt16LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    return Buffer.concat([head, data, Buffer.alloc(2)]);
  });
  return Buffer.concat([Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 0]), ...pieces]);
}

/** Two MAPI properties: a number, then the long name. */
function longName(name: string): Buffer {
  const value = Buffer.from(`${name}\0`, "utf16le");
  const head = Buffer.alloc(24);
  head.writeUInt32LE(2, 0);
  head.writeUInt16LE(0x0003, 4);
  head.writeUInt16LE(0x3705, 6);
  head.writeUInt32LE(1, 8);
  head.writeUInt16LE(0x001f, 12);
  head.writeUInt16LE(0x3707, 14);
  head.writeUInt32LE(1, 16);
  head.writeUInt32LE(value.length, 20);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}
