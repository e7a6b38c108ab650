/** Examples of one shape. */
export const PER_SHAPE = 25;

/** The same digits on every run. */
export function digitsOf(seed: string, size: number): string {
  let state = 2166136261;
  for (const sign of seed) state = Math.imul(state ^ sign.charCodeAt(0), 16777619) >>> 0;
  let digits = "";
  while (digits.length < size) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    digits += String((state >>> 9) % 10);
  }
  return digits;
}

export const signsOf = (seed: string, size: number, alphabet: string) =>
  [...digitsOf(`${seed}/a`, size * 3)].reduce(
    (made, _, place, all) =>
      place % 3 === 0
        ? made + alphabet.charAt(Number(all.slice(place, place + 3).join("")) % alphabet.length)
        : made,
    "",
  );

export function luhn(body: string): string {
  let sum = 0;
  for (const [place, digit] of [...body].reverse().entries()) {
    const twice = Number(digit) * 2;
    sum += place % 2 === 1 ? Number(digit) : twice > 9 ? twice - 9 : twice;
  }
  return body + String((10 - (sum % 10)) % 10);
}

export function gs1(body: string): string {
  let sum = 0;
  for (const [place, digit] of [...body].reverse().entries())
    sum += Number(digit) * (place % 2 === 0 ? 3 : 1);
  return body + String((10 - (sum % 10)) % 10);
}

export function iban(country: string, body: string): string {
  const turned = [...`${body}${country}00`].map((sign) => Number.parseInt(sign, 36)).join("");
  return `${country}${String(98n - (BigInt(turned) % 97n)).padStart(2, "0")}${body}`;
}

export function ups(body: string): string {
  let sum = 0;
  for (const [place, sign] of [...body].entries()) {
    const value = /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10;
    sum += place % 2 === 1 ? value * 2 : value;
  }
  return `1Z${body}${(10 - (sum % 10)) % 10}`;
}

export function s10(service: string, body: string, country: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (weights[place] ?? 0), 0);
  const check = 11 - (sum % 11);
  return `${service}${body}${check === 10 ? 0 : check === 11 ? 5 : check}${country}`;
}

export function fedex12(body: string): string {
  const sum = [...body].reduce(
    (total, digit, place) => total + Number(digit) * ([3, 1, 7][place % 3] ?? 0),
    0,
  );
  return body + String((sum % 11) % 10);
}

export function mod11(body: string): string {
  const sum = (weights: string) =>
    [...body].reduce((total, digit, place) => total + Number(digit) * Number(weights[place]), 0) % 11;
  const first = sum("1234567891");
  return body + String(first < 10 ? first : sum("3456789123") % 10);
}

export function steuerId(seed: string): string {
  const order = [...digitsOf(seed, 60)].filter((digit, at, all) => all.indexOf(digit) === at);
  const first = order.find((digit) => digit !== "0") ?? "1";
  const nine = [first, ...order.filter((digit) => digit !== first)].slice(0, 9);
  const body = [...nine, nine[3] ?? "1"].join("");
  let product = 10;
  for (const digit of body) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  const check = 11 - product;
  return body + String(check === 10 ? 0 : check);
}

export const two = (value: number) => String(value).padStart(2, "0");
export const groups = (text: string, sizes: readonly number[], glue: string) => {
  const starts = sizes.map((_, place) => sizes.slice(0, place).reduce((sum, size) => sum + size, 0));
  return sizes.map((size, place) => text.slice(starts[place], (starts[place] ?? 0) + size)).join(glue);
};
export const fours = (text: string, glue = " ") => text.match(/.{1,4}/g)?.join(glue) ?? text;
export const each = (make: (index: number) => string) =>
  Array.from({ length: PER_SHAPE }, (_, index) => make(index));
export const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
export const dated = (index: number) => ({
  day: 1 + ((index * 7) % 28),
  month: 1 + ((index * 5) % 12),
  year: (index * 3) % 100,
});
