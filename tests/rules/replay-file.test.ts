import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReplayThread, readReplay, readReplayFile } from "@/lib/sandbox/replay/read-file";

const HEADER = "brand,thread_tweet_id,tag,turn,side,text";
const HANDLES = {
  company: (brand: string) => `${brand}Help`,
  customer: (threadId: string) => `jo${threadId}`,
};

async function threadsOf(...pieces: string[]): Promise<ReplayThread[]> {
  async function* stream() {
    yield* pieces;
  }
  const threads: ReplayThread[] = [];
  for await (const thread of readReplay(stream(), HANDLES)) threads.push(thread);
  return threads;
}

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

describe("readReplay", () => {
  it("gives threads with their turns and puts handles for the signs", async () => {
    const threads = await threadsOf(
      `${HEADER}\nNorth,1,BAG,0,cust,"__company__ my bag, the ""red"" one, is gone"\nNorth,1,BAG,1,rep,__cust__ On it. ^GT\nNorth,2,UNK,0,cust,"two\nlines"\n`,
    );
    expect(threads).toEqual([
      {
        brand: "North",
        threadId: "1",
        tag: "BAG",
        turns: [
          { side: "cust", text: '@NorthHelp my bag, the "red" one, is gone' },
          { side: "rep", text: "@jo1 On it. ^GT" },
        ],
      },
      { brand: "North", threadId: "2", tag: "UNK", turns: [{ side: "cust", text: "two\nlines" }] },
    ]);
  });

  it("takes columns in any order, further ones, CRLF, a byte order mark and no last line end", async () => {
    const threads = await threadsOf(
      "\ufefftext,side,turn,extra,tag,thread_tweet_id,brand\r\nhello,cust,0,x,,7,North\r\n\r\nbye,rep,3,,,7,North",
    );
    expect(threads).toEqual([
      {
        brand: "North",
        threadId: "7",
        tag: "",
        turns: [
          { side: "cust", text: "hello" },
          { side: "rep", text: "bye" },
        ],
      },
    ]);
  });

  it.each([
    ["", "line 1: the file is empty; its first line must be brand,thread_tweet_id,tag,turn,side,text"],
    ["brand,text\n", "line 1: the header lacks thread_tweet_id, tag, turn, side"],
    [`${HEADER}\nNorth,1,UNK,0,agent,hi`, 'line 2: side must be cust or rep, not "agent"'],
    [`${HEADER}\nNorth,1,UNK,x,rep,hi`, 'line 2: turn must be a whole number, not "x"'],
    [`${HEADER}\nNorth,1,UNK,0`, "line 2: the row has 4 fields and no side"],
    [`${HEADER}\n,1,UNK,0,rep,hi`, "line 2: brand is empty"],
    [`${HEADER}\nNorth,,UNK,0,rep,hi`, "line 2: thread_tweet_id is empty"],
    [`${HEADER}\nNorth,1,UNK,0,cust,"a\nb"\nNorth,1,UNK,0,rep,hi`, "line 4: turn 0 comes after turn 0"],
    [
      `${HEADER}\nNorth,1,UNK,0,cust,hi\nNorth,1,UNK,1,rep,"never\nclosed`,
      "line 3: the quote that opens here is never closed",
    ],
    [`${HEADER}\nNorth,1,UNK,0,cust,a"b`, 'line 2: a quote (") stands inside a field that is not quoted'],
    [`${HEADER}\nNorth,1,UNK,0,cust,"a"b`, 'line 2: "b" follows a closing quote; a comma must'],
    [
      `${HEADER}\nNorth,1,UNK,0,cust,"${"x".repeat(1_000_001)}`,
      "line 2: a field is longer than 1,000,000 characters: is its quote closed?",
    ],
  ])("refuses %j and says where", async (file, message) => {
    await expect(threadsOf(file)).rejects.toThrow(message);
  });

  it("reads the same, however the file is cut into pieces", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", '"', ",", "\n", "\r", "é", "😀", " "),
      maxLength: 20,
    });
    const turns = fc.array(fc.record({ side: fc.constantFrom("cust" as const, "rep" as const), text }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(turns, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        async (threads, size, eol) => {
          const rows = threads.flatMap((all, id) =>
            all.map((turn, at) =>
              ["North", `${id}`, "UNK", `${at}`, turn.side, turn.text].map(quoted).join(","),
            ),
          );
          const file = [HEADER, ...rows].join(eol) + eol;
          const pieces = file.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
          expect((await threadsOf(...pieces)).map((thread) => thread.turns)).toEqual(threads);
        },
      ),
    );
  });
});

describe("readReplayFile", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "replay-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const all = async (file: string) => {
    const threads: ReplayThread[] = [];
    for await (const thread of readReplayFile(path.join(folder, file), HANDLES)) threads.push(thread);
    return threads;
  };

  it("reads a plain and a gzipped file alike, letters of several bytes too", async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `North,${at},UNK,0,cust,Où est mon sac ${at} 😀?`);
    const file = [HEADER, ...rows].join("\n");
    await writeFile(path.join(folder, "a.csv"), file);
    await writeFile(path.join(folder, "a.csv.gz"), gzipSync(file));
    const plain = await all("a.csv");
    expect(plain).toHaveLength(30_000);
    expect(plain.at(-1)?.turns).toEqual([{ side: "cust", text: "Où est mon sac 29999 😀?" }]);
    expect(await all("a.csv.gz")).toEqual(plain);
  });

  it("says so when there is no file or the archive is broken", async () => {
    await writeFile(path.join(folder, "cut.csv.gz"), gzipSync(HEADER).subarray(0, 20));
    await writeFile(path.join(folder, "no.csv.gz"), HEADER);
    await expect(all("none.csv")).rejects.toThrow("ENOENT");
    await expect(all("none.csv.gz")).rejects.toThrow("ENOENT");
    await expect(all("cut.csv.gz")).rejects.toThrow("unexpected end of file");
    await expect(all("no.csv.gz")).rejects.toThrow("incorrect header check");
  });
});
