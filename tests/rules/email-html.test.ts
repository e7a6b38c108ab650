import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "@/lib/channels/email/read/html-text";
import { safeStyle } from "@/lib/channels/email/read/safe-style";
import { sanitiseHtml } from "@/lib/channels/email/read/sanitise-html";
import { splitReply } from "@/lib/channels/email/read/visible-reply";

const safe = (html: string) => sanitiseHtml(html).html;

/** What a browser would run, follow by itself or load. */
const DANGEROUS =
  /<\s*\/?\s*(?:script|style|iframe|frame|object|embed|form|input|button|select|textarea|base|meta|link|svg|math|template|video|audio|source)\b|\son\w+\s*=|\b(?:src|srcset|poster|background|action|formaction|srcdoc|xlink:href|ping|data)\s*=|javascript:|vbscript:|url\s*\(/i;

/** The same without what waits for a person's word. */
const loads = (html: string) => DANGEROUS.test(html.replace(/ data-(?:remote-src|cid)="[^"]*"/g, ""));

describe("HTML of a stranger", () => {
  it.each([
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '<img src=x onerror="alert(1)">',
    "<p onclick=alert(1) ONMOUSEOVER=alert(1)>x</p>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    "<svg/onload=alert(1)>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<form action=https://evil.example><input name=a><button formaction=//evil.example>Go</button></form>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "<iframe src=https://evil.example></iframe>",
    "<base href=https://evil.example>",
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<object data=x></object><embed src=x><applet code=x>",
    "<link rel=stylesheet href=//evil.example/x.css><link rel=prefetch href=//evil.example>",
    "<style>@import url(//evil.example/x.css); p { background: url(//evil.example/y) }</style>",
    '<p style="background:url(https://evil.example/x.gif);color:red">x</p>',
    '<p style="background:u\\72l(https://evil.example/x.gif)">x</p>',
    '<p style="width:expression(alert(1))">x</p>',
    '<p style="position:fixed;top:0;z-index:9">x</p>',
    '<video poster="https://evil.example/p.png"><source src="https://evil.example/v.mp4"></video>',
    '<audio src="https://evil.example/a.mp3" autoplay></audio>',
    '<table background="https://evil.example/b.png"><tr><td background="//evil.example/c.png">x</td></tr></table>',
    '<body background="https://evil.example/b.png">x</body>',
    '<img srcset="https://evil.example/1.png 1x, https://evil.example/2.png 2x">',
    '<img src="https://evil.example/1.gif" width=1 height=1>',
    '<img src="//evil.example/1.gif">',
    '<input type=image src="https://evil.example/1.gif">',
    '<a href="/settings">x</a><a href="#top">y</a>',
    "<xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<title><img src=x onerror=alert(1)></title>",
  ])("does nothing and asks nothing outside: %s", (html) => {
    expect(loads(safe(`<p>before</p>${html}<p>after</p>`))).toBe(false);
  });

  it("does nothing whatever is put together of such pieces", () => {
    const piece = fc.constantFrom(
      ..."< > / \" ' = script img src onerror= alert(1) svg style <!-- --> <a href=javascript: <p data: url( ; x &lt; &#60; \0".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        // Outside its tags all is text: what counts are the tags that are left.
        const tags = safe(pieces.join("")).match(/<[^>]*>/g) ?? [];
        expect(tags.filter(loads)).toEqual([]);
      }),
    );
  });

  it("keeps its looks: words, tables, colours, lists", () => {
    const html =
      '<table bgcolor="#eeeeee" width="600"><tr><td align="center" style="color:rgb(1, 2, 3);padding:4px"><b>Hello</b><br /><font color="red">Jo</font></td></tr></table><ul><li>one</li></ul>';
    expect(safe(html)).toBe(html);
  });

  it("shows where a link leads, and opens it outside without telling whence", () => {
    expect(safe('<a href="https://user:pw@münchen.example/a?b=1" onclick=x class=y>x</a>')).toBe(
      '<a href="https://xn--mnchen-3ya.example/a?b=1" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    );
    expect(safe('<a href="mailto:jo@x.example">x</a>')).toContain('href="mailto:jo@x.example"');
    expect(safe('<a href="javascript:x" target="_self" data-remote-src="https://x.example">x</a>')).toBe(
      "<a>x</a>",
    );
  });

  it("has its pictures wait: those outside, those of the mail, those written into it", () => {
    const { html, pictures } = sanitiseHtml(
      '<img src="https://x.example/a.png" alt="A"><img src="cid:logo%40x"><img src="data:image/png;base64,iVBORw0KGgo="><img src="data:image/svg+xml,<svg/>">',
    );
    expect(html).toBe(
      '<img alt="A" data-remote-src="https://x.example/a.png" /><img data-cid="logo@x" /><img data-cid="written-1" /><img />',
    );
    expect(pictures).toEqual([{ contentId: "written-1", type: "image/png", base64: "iVBORw0KGgo=" }]);
  });

  it("says of a style only what looks", () => {
    expect(
      safeStyle(
        "color: red; position: fixed; background: #fff url('https://x.example/a;b.png'); margin:-1px",
      ),
    ).toEqual({
      style: "color:red;margin:-1px",
      loads: "https://x.example/a;b.png",
    });
  });

  it("is taken in before long, however deep", () => {
    for (const bad of [
      "<div><table><tr><td>".repeat(2000),
      "<".repeat(100_000),
      "<a ".repeat(50_000),
      "<!--".repeat(30_000),
    ])
      expect(loads(safe(bad))).toBe(false);
  });
});

describe("the words of an HTML mail", () => {
  const visible = (html: string) => {
    const { text, quoted } = htmlToText(html);
    return splitReply(text, quoted).visible;
  };

  it("are read without markup, links with where they lead", () => {
    expect(
      visible(
        '<h1>My case</h1><p>It is <b>red</b>,<br>see <a href="https://x.example/p">the picture</a>.</p>',
      ),
    ).toBe("My case\n\nIt is red,\nsee the picture (https://x.example/p).");
    expect(visible('<p><a href="javascript:alert(1)">here</a></p><script>x</script><style>y</style>')).toBe(
      "here",
    );
  });

  it.each([
    '<div>Still nothing.</div><div class="gmail_quote"><div>On Tue, 5 May 2026, Northwind wrote:</div><blockquote>We look.</blockquote></div>',
    '<div>Still nothing.</div><div class="gmail_quote gmail_quote_container"><div>Northwind, gestern:</div><blockquote>We look.</blockquote></div>',
    '<div>Still nothing.</div><blockquote type="cite">We look.</blockquote>',
    '<div>Still nothing.</div><hr><div id="divRplyFwdMsg"><b>From:</b> Northwind<br><b>Sent:</b> Tuesday<br><b>To:</b> Jo<br><b>Subject:</b> Case</div><div>We look.</div>',
    '<p>Still nothing.</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Northwind<br><b>Sent:</b> Tuesday, 5 May 2026<br><b>To:</b> Jo<br><b>Subject:</b> Case</p></div><p>We look.</p>',
    '<div>Still nothing.</div><div class="yahoo_quoted">On Tuesday Northwind said: We look.</div>',
    '<div>Still nothing.</div><div class="moz-cite-prefix">Am 5.5.26 um 14:02:</div><blockquote type="cite">We look.</blockquote>',
    "<div>Still nothing.</div><div>-- <br>Jo Field</div>",
    "<div>Still nothing.</div><br><div>Sent from my iPhone</div>",
  ])("end above what its program quoted: %s", (html) => {
    expect(visible(html)).toBe("Still nothing.");
  });
});
