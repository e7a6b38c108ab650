import { json, problem } from "../x/answers";
import type { House } from "../x/gate";
import { param } from "../x/router";
import { writeBounce } from "./write-bounce";
import { presentMail, writeMail } from "./write-mail";

const open = { auth: "none" } as const;

/** What people outside do with mail: write to the desk, read what it answered, and have it bounce. */
export function mountMail(house: House): void {
  const { router, world } = house;
  router.route("POST", "/sandbox/mails", open, (request) => writeMail(house, request));
  router.route("POST", "/sandbox/bounces", open, (request) => writeBounce(house, request));
  router.route("GET", "/sandbox/mails", open, (request) => {
    const customer = request.query.get("customer");
    const found = customer === null ? world.mails.all().slice(-200) : world.mails.of(customer);
    return json(200, { data: found.map(presentMail) });
  });
  router.route("GET", "/sandbox/mails/files/:id", open, (request) => {
    const id = param(request, "id");
    const file = world.mails
      .all()
      .flatMap(({ files }) => files)
      .find(({ mediaId }) => mediaId === id);
    const bytes = file && world.media.readBytes(id);
    if (!file || !bytes) return problem(404, "There is no such file.");
    return {
      status: 200,
      bytes,
      headers: { "content-type": file.type, "content-disposition": "attachment" },
    };
  });
}
