/** No letter or figure that is read as another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, no U V. */
const ALPHABET = "34679ACDEFGHJKMNPQRTWXY";
const LENGTH = 7;

/** How long a code ties handles, in hours. */
export const BRIDGE_CODE_HOURS = 72;

/** A code of seven random signs and one that checks them, as it is told: `K7Q4-M9XC`. Takes random bytes, a few of which may not count. */
export function makeBridgeCode(random: (size: number) => Uint8Array): string {
  const even = 256 - (256 % ALPHABET.length);
  let signs = "";
  while (signs.length < LENGTH) {
    for (const byte of random(LENGTH)) {
      if (byte < even && signs.length < LENGTH) signs += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return shown(signs + checkSign(signs));
}

const SHAPE = /(?<![\p{L}\p{N}])([a-z0-9]{4})[\s\u2010-\u2015-]?([a-z0-9]{4})(?![\p{L}\p{N}])/giu;
const MOST = 20;

/** The codes in what somebody wrote, in any case, with or without the dash; only those whose last sign checks. */
export function bridgeCodesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, head = "", tail = ""] of text.slice(0, 20_000).matchAll(SHAPE)) {
    const signs = (head + tail).toUpperCase();
    if (isCode(signs)) found.add(shown(signs));
    if (found.size === MOST) break;
  }
  return [...found];
}

function isCode(signs: string): boolean {
  const body = signs.slice(0, LENGTH);
  return [...body].every((sign) => ALPHABET.includes(sign)) && signs.at(LENGTH) === checkSign(body);
}

/** A weighted sum over a prime number of signs finds one wrong sign and two that changed places. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, place) => total + (place + 2) * ALPHABET.indexOf(sign), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

function shown(signs: string): string {
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
