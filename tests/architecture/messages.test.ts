import fs from "node:fs";
import { describe, expect, it } from "vitest";

type Sentences = { [key: string]: string | Sentences };

const THROWN = /new\s+(?:NotFound|Forbidden|Conflict|Invalid|Refused)\(\s*"([a-z][a-z0-9-]*)"/g;
const AT_THE_DOOR = /doorProblem\(\s*\d{3},\s*"([a-z][a-z0-9-]*)"/g;
const TRANSLATOR =
  /(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?\(?(?:await\s+)?(?:useTranslations|getTranslations)\(\s*"([\w.]+)"\s*\)/g;

function sources(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return name.endsWith("/generated") ? [] : sources(name);
    return /\.tsx?$/.test(name) ? [name] : [];
  });
}

const files = ["app", "components", "lib"]
  .flatMap(sources)
  .filter((name) => !name.startsWith("lib/sandbox/"));
const texts = new Map(files.map((name) => [name, fs.readFileSync(name, "utf8")]));
const read = (domain: string) =>
  JSON.parse(fs.readFileSync(`messages/en/${domain}.json`, "utf8")) as Sentences;
const errors = read("errors");

const find = (
  sentences: Sentences | string | undefined,
  path: readonly string[],
): string | Sentences | undefined =>
  path.reduce<string | Sentences | undefined>(
    (here, key) => (typeof here === "object" ? here[key] : undefined),
    sentences,
  );

describe("the sentences people read", () => {
  it("are there for every error code that is thrown", () => {
    const codes = new Map<string, string>();
    for (const [name, text] of texts)
      for (const pattern of [THROWN, AT_THE_DOOR])
        for (const [, code = ""] of text.matchAll(pattern)) codes.set(code, name);
    expect(codes.size).toBeGreaterThan(30);
    const missing = [...codes].filter(([code]) => typeof errors[code] !== "string");
    expect(missing).toEqual([]);
  });

  it("end like sentences and say something", () => {
    const odd = Object.entries(errors).filter(
      ([, text]) => typeof text !== "string" || !/^[\p{Lu}{].{10,}[.?!]$/su.test(text),
    );
    expect(odd).toEqual([]);
  });

  it("are there for every key a screen asks for", () => {
    const missing: string[] = [];
    let asked = 0;
    for (const [name, text] of texts) {
      for (const [, variable, namespace = ""] of text.matchAll(TRANSLATOR)) {
        const [domain = "", ...path] = namespace.split(".");
        const root = find(fs.existsSync(`messages/en/${domain}.json`) ? read(domain) : undefined, path);
        const uses = new RegExp(`\\b${variable}(?:\\.rich|\\.raw|\\.markup)?\\(\\s*"([\\w.-]+)"`, "g");
        for (const [, key = ""] of text.matchAll(uses)) {
          asked++;
          if (find(root, key.split(".")) === undefined) missing.push(`${name}: ${namespace}.${key}`);
        }
      }
    }
    expect(asked).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});
