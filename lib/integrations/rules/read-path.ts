/** The values at a path of an answer: `passengers[].surname`, `flight.seat`. What is no plain value is left out. */
export function readPath(answer: unknown, path: string): string[] {
  let here: unknown[] = [answer];
  for (const step of path.split(".")) {
    const name = step.replace(/\[\]$/, "");
    here = here.flatMap((each) => {
      const value =
        typeof each === "object" && each !== null && Object.hasOwn(each, name)
          ? (each as Readonly<Record<string, unknown>>)[name]
          : undefined;
      return step.endsWith("[]") ? (Array.isArray(value) ? value.slice(0, 50) : []) : [value];
    });
  }
  return here
    .filter((each) => typeof each === "string" || typeof each === "number" || typeof each === "boolean")
    .map((each) => String(each).slice(0, 500));
}
