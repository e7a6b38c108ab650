import type { ErrorValues } from "@/lib/base/errors";

/** What every letter knows by itself; whatever else stands in braces comes from the person's line in the list. */
export const OWN_FIELDS = ["first_name", "name", "brand", "mailbox"] as const;
export const LINK_FIELDS = ["claim_link", "unsubscribe_link"] as const;
export type LinkField = (typeof LINK_FIELDS)[number];
/** Left out with the comma that held them where nothing is known: a greeting reads well without a name. */
export const DROPPED_FIELDS: readonly string[] = ["first_name", "name"];

export type TemplatePiece =
  | { kind: "text"; text: string }
  | { kind: "field"; name: string; otherwise: string | null; written: string; at: number };

export interface TemplateFault {
  code: "template-unclosed" | "template-unopened" | "template-unnamed" | "template-unknown";
  /** As it stands in the text, cut at 60 characters. */
  written: string;
  /** Both from 1, in characters. */
  line: number;
  column: number;
}

export interface Template {
  pieces: TemplatePiece[];
  faults: TemplateFault[];
}

/** Who wrote more faults than these mends them first: a text of nothing but braces must not hold up the desk. */
const MOST_FAULTS = 50;

/**
 * A text with `{field}`, `{field|words where it is not known}`, `{{` and `}}` for braces themselves. Every brace is
 * either a field, a doubled one or a fault with its place, of which the first 50 are told. Names are read in lower case.
 */
export function parseTemplate(text: string): Template {
  const pieces: TemplatePiece[] = [];
  const faults: TemplateFault[] = [];
  let plain = "";
  const fault = (code: TemplateFault["code"], at: number, written: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ code, ...writtenAt(text, at, written) });
  };
  const keep = () => {
    if (plain) pieces.push({ kind: "text", text: plain });
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const two = text.slice(at, at + 2);
    if (two === "{{" || two === "}}") {
      plain += two.charAt(0);
      at += 2;
      continue;
    }
    const sign = text.charAt(at);
    if (sign === "}") {
      fault("template-unopened", at, lineAround(text, at));
      at += 1;
      continue;
    }
    if (sign !== "{") {
      plain += sign;
      at += 1;
      continue;
    }
    const inner = /^[^{}\n]*/u.exec(text.slice(at + 1))?.[0] ?? "";
    const end = at + 1 + inner.length;
    if (text.charAt(end) !== "}") {
      fault("template-unclosed", at, `{${inner}`);
      at = end;
      continue;
    }
    const bar = inner.indexOf("|");
    const name = (bar < 0 ? inner : inner.slice(0, bar)).trim().toLowerCase();
    if (name) {
      keep();
      const otherwise = bar < 0 ? null : inner.slice(bar + 1).trim();
      pieces.push({ kind: "field", name, otherwise, written: `{${inner}}`, at });
    } else fault("template-unnamed", at, `{${inner}}`);
    at = end + 1;
  }
  keep();
  return { pieces, faults };
}

/**
 * What is wrong with a text whose fields are to be these, in the order of its lines, 50 of a kind at most; nothing where
 * it can be sent.
 */
export function templateFaults(text: string, known: ReadonlySet<string>): TemplateFault[] {
  const { pieces, faults } = parseTemplate(text);
  const most = faults.length + MOST_FAULTS;
  for (const piece of pieces) {
    if (faults.length === most) break;
    if (piece.kind === "text" || isOwnField(piece.name) || isLinkField(piece.name) || known.has(piece.name))
      continue;
    faults.push({ code: "template-unknown", ...writtenAt(text, piece.at, piece.written) });
  }
  return faults.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Fields of the list that somebody must have to get this text: those without other words. Each once. */
export function neededFields(text: string): string[] {
  const names = parseTemplate(text).pieces.flatMap((piece) =>
    piece.kind === "field" && piece.otherwise === null ? [piece.name] : [],
  );
  return [...new Set(names)].filter((name) => !isOwnField(name) && !isLinkField(name));
}

/** Whether any of these texts names the field. */
export function namesField(
  texts: Readonly<Record<string, { subject: string; body: string }>>,
  name: string,
): boolean {
  return Object.values(texts).some(({ subject, body }) =>
    parseTemplate(`${subject}\n${body}`).pieces.some(
      (piece) => piece.kind === "field" && piece.name === name,
    ),
  );
}

export function isLinkField(name: string): name is LinkField {
  return (LINK_FIELDS as readonly string[]).includes(name);
}

export function holdsLink(text: string, link: LinkField): boolean {
  return parseTemplate(text).pieces.some((piece) => piece.kind === "field" && piece.name === link);
}

/** The values its sentence is said with. */
export function faultValues({ written, line, column }: TemplateFault): ErrorValues {
  return { written, line, column };
}

function isOwnField(name: string): boolean {
  return (OWN_FIELDS as readonly string[]).includes(name);
}

function writtenAt(text: string, at: number, written: string) {
  const lines = text.slice(0, at).split("\n");
  return {
    written: [...written].slice(0, 60).join(""),
    line: lines.length,
    column: [...(lines.at(-1) ?? "")].length + 1,
  };
}

function lineAround(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 40), at + 1);
  return near.slice(near.lastIndexOf("\n") + 1);
}
