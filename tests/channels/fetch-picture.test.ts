import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPicture } from "@/lib/channels/email/fetch-picture";

const asked: { path: string; headers: http.IncomingHttpHeaders }[] = [];
let base = "";
const server = http.createServer((request, response) => {
  asked.push({ path: request.url ?? "", headers: request.headers });
  if (request.url === "/loop") return void response.writeHead(302, { location: "/loop" }).end();
  if (request.url === "/away")
    return void response.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
  if (request.url === "/file") return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
  if (request.url === "/endless") {
    response.writeHead(200, { "content-type": "image/png" });
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      if (!response.destroyed) response.once("drain", pour);
    };
    return pour();
  }
  response.writeHead(200, { "content-type": "image/png", "set-cookie": "id=1" }).end("picture");
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("a picture of a stranger's mail", () => {
  it("is asked for without cookie or referrer", async () => {
    const { bytes } = await fetchPicture(`${base}/a.png`, ["127.0.0.1"]);
    await fetchPicture(`${base}/a.png`, ["127.0.0.1"]);
    expect(new TextDecoder().decode(bytes)).toBe("picture");
    for (const { headers } of asked)
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["cookie"]));
    expect(asked.every(({ headers }) => headers.referer === undefined && headers.cookie === undefined)).toBe(
      true,
    );
  });

  it("is fetched from no private address, however it is written, also not by a redirect", async () => {
    const { port } = server.address() as AddressInfo;
    const before = asked.length;
    for (const url of [
      `http://127.0.0.1:${port}/a`,
      `http://localhost:${port}/a`,
      `http://0x7f.1:${port}/a`,
      `http://2130706433:${port}/a`,
      `http://[::1]:${port}/a`,
      `http://[::ffff:127.0.0.1]:${port}/a`,
      "http://169.254.169.254/latest",
      "http://10.0.0.1/a",
    ])
      await expect(fetchPicture(url), url).rejects.toMatchObject({ code: "media-host" });
    expect(asked.length).toBe(before);
    await expect(fetchPicture(`${base}/away`, ["127.0.0.1"])).rejects.toMatchObject({ code: "media-host" });
  });

  it("comes by http or https alone, in few steps, and not without end", async () => {
    for (const url of ["file:///etc/passwd", "gopher://127.0.0.1/", "data:image/png,x", "not a url"])
      await expect(fetchPicture(url, ["127.0.0.1"])).rejects.toMatchObject({ code: "media-host" });
    await expect(fetchPicture(`${base}/file`, ["127.0.0.1"])).rejects.toMatchObject({ code: "media-host" });
    await expect(fetchPicture(`${base}/loop`, ["127.0.0.1"])).rejects.toMatchObject({ code: "media-gone" });
    await expect(fetchPicture(`${base}/endless`, ["127.0.0.1"])).rejects.toMatchObject({
      code: "media-too-large",
    });
  });
});
