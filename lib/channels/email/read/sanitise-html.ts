import sanitize from "sanitize-html";
import { safeStyle } from "./safe-style";
import { contentIdIn, remotePicture, safeLink } from "./safe-url";

/** A picture written into the HTML itself, taken out to be kept as a file. */
export interface WrittenPicture {
  contentId: string;
  type: string;
  base64: string;
}

export interface SafeHtml {
  html: string;
  pictures: readonly WrittenPicture[];
}

const TAGS = [
  ..."p div span br hr wbr b i u s em strong small big sub sup strike del ins mark code kbd samp tt pre q cite abbr".split(
    " ",
  ),
  ..."blockquote h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td".split(
    " ",
  ),
  ..."a img font center address figure figcaption section article header footer main bdi bdo".split(" "),
];
const DROPPED_WHOLE =
  "script style title textarea option select noscript template svg math iframe frameset object embed applet xmp plaintext noembed noframes audio".split(
    " ",
  );
const LOOKS = [
  ..."align valign bgcolor color face size border cellpadding cellspacing colspan rowspan width height".split(
    " ",
  ),
  ..."alt title lang dir start type nowrap".split(" "),
];
/** Our own, made below and never taken over from a mail. */
const MADE = ["href", "rel", "target", "style", "data-remote-src", "data-cid", "data-quote"];
const QUOTE =
  /(?:^|\s)(?:gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra)(?:\s|$)/;
const MAX_PICTURES = 20;

/**
 * HTML of a stranger as a sandboxed frame may show it: only tags and attributes that look, links that are absolute and open
 * outside, and nothing that loads: pictures wait in `data-remote-src` (outside) and `data-cid` (of the mail itself).
 */
export function sanitiseHtml(html: string): SafeHtml {
  const pictures: WrittenPicture[] = [];
  const safe = sanitize(html, {
    allowedTags: TAGS,
    nonTextTags: DROPPED_WHOLE,
    allowedAttributes: { "*": [...LOOKS, ...MADE] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: 150,
    transformTags: {
      "*": (tagName, given) => {
        const tag = renamed(tagName);
        return { tagName: tag, attribs: attributesOf(tag, given, pictures) };
      },
    },
  });
  return { html: safe.trim(), pictures };
}

/** What only frames or draws a picture stays as what it looks like. */
function renamed(tagName: string): string {
  if (tagName === "body") return "div";
  return tagName === "video" || tagName === "image" ? "img" : tagName;
}

function attributesOf(
  tag: string,
  given: Readonly<Record<string, string>>,
  pictures: WrittenPicture[],
): Record<string, string> {
  const made: Record<string, string> = {};
  for (const name of LOOKS) if (given[name] !== undefined) made[name] = given[name];
  const { style, loads } = safeStyle(given.style ?? "");
  if (style !== "") made.style = style;
  const src = tag === "img" ? (given.src ?? firstOf(given.srcset)) : undefined;
  const remote =
    remotePicture(src) ??
    remotePicture(given.poster) ??
    remotePicture(given.background) ??
    remotePicture(loads);
  if (remote !== undefined) made["data-remote-src"] = remote;
  const cid = contentIdIn(src) ?? contentIdIn(given.background) ?? written(src, pictures);
  if (cid !== undefined) made["data-cid"] = cid;
  if (QUOTE.test(given.class ?? "") || (tag === "blockquote" && given.type === "cite"))
    made["data-quote"] = "yes";
  const href = tag === "a" ? safeLink(given.href) : undefined;
  if (href !== undefined)
    Object.assign(made, { href, target: "_blank", rel: "noopener noreferrer nofollow" });
  return made;
}

function firstOf(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/\s/, 1)[0]?.replace(/,$/, "");
}

function written(src: string | undefined, pictures: WrittenPicture[]): string | undefined {
  const found = /^\s*data:(image\/(?:png|jpeg|gif|webp));base64,/i.exec(src?.slice(0, 60) ?? "");
  if (!found || src === undefined || pictures.length === MAX_PICTURES) return undefined;
  const contentId = `written-${pictures.length + 1}`;
  pictures.push({ contentId, type: found[1]?.toLowerCase() ?? "", base64: src.slice(found[0].length) });
  return contentId;
}
