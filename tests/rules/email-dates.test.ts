import { describe, expect, it } from "vitest";
import { readHead } from "@/lib/channels/email/read/head";
import { dateOf, publishedAt } from "@/lib/channels/email/read/mail-dates";

const headOf = (...lines: string[]) => readHead(Buffer.from(`${lines.join("\r\n")}\r\n\r\nbody`));

describe("the time of a mail", () => {
  const received = new Date("2026-05-05T12:00:00Z");

  it.each([
    ["Tue, 5 May 2026 13:30:00 +0200", "2026-05-05T11:30:00Z"],
    ["5 May 2026 11:30 GMT", "2026-05-05T11:30:00Z"],
    ["Tue, 05 May 26 07:30:00 EDT (summer)", "2026-05-05T11:30:00Z"],
    ["2026-05-05T11:30:00Z", "2026-05-05T11:30:00Z"],
  ])("reads %s", (written, at) => {
    expect(dateOf(written)).toEqual(new Date(at));
  });

  it.each([
    "",
    "yesterday",
    "32 May 2026 11:30:00 +0000",
    "5 Foo 2026 11:30:00 +0000",
    "5 May 2026 25:30:00",
  ])("is none in %j", (written) => {
    expect(dateOf(written)).toBeNull();
  });

  it.each([
    ["no date", "X-A: 1"],
    ["the first second of computers", "Date: Thu, 1 Jan 1970 00:00:00 +0000"],
    ["the far future", "Date: Fri, 1 Jan 2099 00:00:00 +0000"],
    ["an hour ahead of its arrival", "Date: Tue, 5 May 2026 13:00:00 +0000"],
    ["no date at all", "Date: soon"],
  ])("with %s is when it came in", (_, line) => {
    expect(publishedAt(headOf(line), received)).toEqual(received);
  });

  it("is its own where it can be true: also a little ahead, also years ago", () => {
    expect(publishedAt(headOf("Date: Tue, 5 May 2026 12:05:00 +0000"), received)).toEqual(
      new Date("2026-05-05T12:05:00Z"),
    );
    expect(publishedAt(headOf("Date: Mon, 4 May 2020 12:05:00 +0000"), received)).toEqual(
      new Date("2020-05-04T12:05:00Z"),
    );
  });

  it("is the first server's where the sender's clock is months off", () => {
    const trace = "Received: from a by b; Tue, 5 May 2026 11:58:00 +0000";
    expect(publishedAt(headOf(trace, "Date: Fri, 1 Jan 2021 00:00:00 +0000"), received)).toEqual(
      new Date("2026-05-05T11:58:00Z"),
    );
    expect(publishedAt(headOf(trace, "Date: Mon, 4 May 2026 09:00:00 +0000"), received)).toEqual(
      new Date("2026-05-04T09:00:00Z"),
    );
  });
});
