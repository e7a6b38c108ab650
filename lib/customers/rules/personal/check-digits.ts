/** Remainder of a long number by `modulo`, digit by digit. */
export function remainder(digits: string, modulo: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulo;
  return rest;
}

/** Sum of digits times their weights, left to right; the weights repeat. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place++)
    sum += Number(digits[place]) * (weights[place % weights.length] ?? 0);
  return sum;
}

/** The check digit of GS1 (General Specifications §7.9): from the right 3, 1, 3 … over what stands before it. */
export function gs1Digit(body: string): number {
  let sum = 0;
  for (let place = 0; place < body.length; place++)
    sum += Number(body[body.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}

/** Whether the last digit is the one of GS1. */
export function endsByGs1(digits: string): boolean {
  return gs1Digit(digits.slice(0, -1)) === Number(digits.at(-1));
}
