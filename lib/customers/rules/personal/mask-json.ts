import { maskCards } from "./mask-cards";

const STRING = /"(?:[^"\\\n]|\\.)*"/g;
const IDS = /(?:^|_)(?:ids?|uuid|keys?|token|hash|cursor)(?:_str)?$|(?:Id|Ids|Key|Token|Sid)$/;

/**
 * JSON with the card numbers of its texts masked; ids, numbers and all other bytes stay as they came. Anything that
 * looks like JSON will do: lines of it, or half of it. `sign` stands for a digit.
 */
export function maskJson(json: string, sign = "•"): string {
  let key = "";
  return json.replace(STRING, (token: string, at: number) => {
    if (/^\s{0,100}:/.test(json.slice(at + token.length, at + token.length + 102))) {
      key = token.slice(1, -1);
      return token;
    }
    if (IDS.test(key)) return token;
    const text = textOf(token);
    const masked = text === null ? null : maskCards(text, sign);
    return masked === null || masked === text ? token : JSON.stringify(masked);
  });
}

function textOf(token: string): string | null {
  try {
    return String(JSON.parse(token));
  } catch {
    return null;
  }
}
