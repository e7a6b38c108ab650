import { findOperator } from "./operators";
import { QueryError } from "./query-error";
import type { Term } from "./term";
import { featuresOf, isUnspaced, wordsOf } from "./text-features";
import type { QueryToken } from "./tokenize";

type TermToken = Extract<QueryToken, { kind: "term" }>;

/** Gives the test a term stands for, negation left to the caller. Throws {@link QueryError}. */
export function compileTerm(token: TermToken): Term {
  if (token.operator !== undefined) return operatorTerm(token, token.operator);
  if (token.quoted) return phraseTerm(token.text, token.position);
  if (token.text.startsWith("@")) return mentionTerm(token);
  if (/^[#＃]/.test(token.text)) {
    const tag = token.text.slice(1).normalize("NFC").toLowerCase();
    if (!/^[\p{L}\p{M}\p{N}_]+$/u.test(tag)) throw unexpected(token);
    return { standalone: true, hints: {}, matches: (post) => featuresOf(post).hashtags.has(tag) };
  }
  if (token.text.startsWith("$")) {
    const tag = token.text.slice(1).toLowerCase();
    if (!/^[a-z]{1,6}([._][a-z]{1,2})?$/.test(tag)) throw unexpected(token);
    return { standalone: true, hints: {}, matches: (post) => featuresOf(post).cashtags.has(tag) };
  }
  refuseAmbiguous(token);
  return wordTerm(token);
}

function operatorTerm(token: TermToken, name: string): Term {
  const operator = findOperator(name);
  if (operator === undefined) {
    throw new QueryError(
      `Reference to invalid operator '${name}'. Operator is not available in current product or product packaging. Please refer to complete available operator list at https://docs.x.com/x-api/posts/search/integrate/operators.`,
      token.position,
    );
  }
  if (token.text === "") throw new QueryError(`The operator '${name}' requires a value.`, token.position);
  return operator.compile(token.text, token.negated, token.position);
}

function mentionTerm(token: TermToken): Term {
  const username = token.text.slice(1).toLowerCase();
  if (!/^[a-z0-9_]{1,50}$/.test(username)) throw unexpected(token);
  const same = (name: string) => name.toLowerCase() === username;
  return {
    standalone: true,
    hints: { mentions: [username] },
    matches: (post) => post.mentionedUsernames.some(same) || post.prefixUsernames.some(same),
  };
}

/** Recognises X's two refusals of a joining word written as a keyword. */
function refuseAmbiguous(token: TermToken): void {
  const word = token.text.toLowerCase();
  if (word === "and") {
    throw new QueryError(
      'Ambiguous use of and as a keyword. Use a space to logically join two clauses, or "and" to find occurrences of and in text',
      token.position,
    );
  }
  if (word === "or") {
    throw new QueryError(
      'Ambiguous use of or as a keyword. Use OR to logically join two clauses, or "or" to find occurrences of or in text',
      token.position,
    );
  }
}

function wordTerm(token: TermToken): Term {
  const words = wordsOf(token.text);
  if (words.length === 0) throw unexpected(token);
  return sequenceTerm(words);
}

function phraseTerm(text: string, position: number): Term {
  if (text.trim() === "") throw new QueryError("Empty phrases are not allowed", position);
  const words = wordsOf(text);
  if (words.length > 0) return sequenceTerm(words);
  return { standalone: true, hints: {}, matches: (post) => post.text.includes(text) };
}

function sequenceTerm(words: readonly string[]): Term {
  const joined = words.join(" ");
  const needle = words.some(isUnspaced) ? joined : ` ${joined} `;
  return { standalone: true, hints: {}, matches: (post) => featuresOf(post).words.includes(needle) };
}

function unexpected(token: TermToken): QueryError {
  const char = String.fromCodePoint(token.text.codePointAt(0) ?? 0x20);
  return new QueryError(`no viable alternative at character '${char}'`, token.position);
}
