import { expect, test } from "vitest";
import { detectLanguages } from "@/lib/conversations/detect-languages";

test("languages are told in order, also when several ask at once; what is too short or only names and links is of none", async () => {
  const [first, second] = await Promise.all([
    detectLanguages([
      "ok",
      "Wo bleibt denn mein Koffer, ich warte seit gestern Abend am Flughafen",
      "@NorthwindHelp @somebody https://northwind.example/a/long/link",
    ]),
    detectLanguages(["Where is my suitcase, I have been waiting at the counter for hours"]),
  ]);
  expect(first).toEqual([null, "de", null]);
  expect(second).toEqual(["en"]);
});

test("a thousand broken characters hurt nobody", async () => {
  expect(await detectLanguages(["\u{1F9F3}".repeat(1000), "\ud800 \u0000 ".repeat(300)])).toEqual([
    null,
    null,
  ]);
});
