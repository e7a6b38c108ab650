import { invalidRequest, refuse } from "../answers";

/** Every id on X's wire. */
export const idPattern = /^[0-9]{1,19}$/u;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;

function wrong(name: string, value: string, what: string): never {
  return refuse(
    invalidRequest(`The \`${name}\` query parameter value [${value}] ${what}`, { [name]: [value] }),
  );
}

/** A whole number within the bounds, or the fallback. */
export function intParam(
  query: URLSearchParams,
  name: string,
  min: number,
  max: number,
  fallback: number,
): number {
  const value = query.get(name);
  if (value === null) return fallback;
  const number = Number(value);
  if (!/^\d+$/u.test(value) || number < min || number > max)
    wrong(name, value, `is not between ${min} and ${max}`);
  return number;
}

export function idParam(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!idPattern.test(value)) wrong(name, value, "is not a valid id");
  return value;
}

/** Milliseconds of an RFC 3339 instant. */
export function timeParam(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const at = Date.parse(value);
  if (!instant.test(value) || Number.isNaN(at)) wrong(name, value, "is not a valid RFC3339 date-time");
  return at;
}

/** One or more comma separated values, at most `most`, each fitting the pattern. */
export function listParam(query: URLSearchParams, name: string, most: number, pattern: RegExp): string[] {
  const given = query.get(name);
  if (!given)
    return refuse(invalidRequest(`The \`${name}\` query parameter can not be empty`, { [name]: [""] }));
  const values = given.split(",");
  if (values.length > most)
    refuse(
      invalidRequest(`size must be between 1 and ${most}`, {
        [name]: [`the number of values ${values.length} is not between 1 and ${most}`],
      }),
    );
  for (const value of values) if (!pattern.test(value)) wrong(name, value, "is not valid");
  return values;
}

/** The id of a path, or 400. */
export function pathId(value: string, name = "id"): string {
  if (!idPattern.test(value)) wrong(name, value, "is not valid");
  return value;
}
