import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  HISTORY_CHARSETS,
  HISTORY_FORMATS,
  type HistoryCharset,
  type HistoryFormat,
} from "@/lib/conversations/import-schemas";

export const USAGE = `npm run import -- FORMAT FILE [--dry-run] [--zone ZONE] [--account HANDLE] [--charset NAME] [--errors FILE]

FORMAT     json-lines            our own form, one conversation a line (docs/import.md)
           timed-conversations   JSON: dialogHeader, dialogContent, agentURL
           tweets-csv            tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
FILE       plain or gzipped
--dry-run  reads and compares everything, writes nothing
--zone     of times without an offset, such as Europe/Berlin
--account  our handle, for what names none
--charset  utf-8 (default), utf-16le or windows-1252
--errors   where the rows that are left out go (default: imports/ in the data folder)
`;

export interface ImportWish {
  format: HistoryFormat;
  file: string;
  isDryRun: boolean;
  zone: string | null;
  account: string | null;
  charset: HistoryCharset | null;
  errors: string | null;
}

/** What the command line asks for, or one line that says what is wrong with it. */
export function readImportWish(args: readonly string[]): ImportWish | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [given, file, more] = positionals;
  const format = HISTORY_FORMATS.find((each) => each === given);
  if (!format) return given ? `There is no format ${given}.` : "Name a format and a file.";
  if (!file || more !== undefined) return "Name one file.";
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return `There is no file ${path.resolve(file)}.`;
  const charset = HISTORY_CHARSETS.find((each) => each === values.charset) ?? null;
  if (values.charset !== undefined && !charset) return `There is no charset ${values.charset}.`;
  return {
    format,
    file,
    isDryRun: values["dry-run"] ?? false,
    zone: values.zone ?? null,
    account: values.account?.replace(/^@/, "") ?? null,
    charset,
    errors: values.errors ?? null,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      zone: { type: "string" },
      account: { type: "string" },
      charset: { type: "string" },
      errors: { type: "string" },
    },
  });
}
