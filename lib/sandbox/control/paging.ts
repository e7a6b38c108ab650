import { z } from "zod";
import { Carrier } from "../phone/carrier";
import { type Answer, json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import { param, type XRequest } from "../x/router";

const open = { auth: "none" } as const;
const NUMBER = /^\+[1-9]\d{6,14}$/u;
const form = z.object({
  To: z.string(),
  From: z.string(),
  Body: z.string().max(1600).optional(),
  Twiml: z.string().max(4000).optional(),
});
const said = z.strictObject({ body: z.string().max(1600).optional(), digits: z.string().max(20).optional() });

/**
 * Messages and Calls as Twilio has them (api 2010-04-01), and the other end of the line: `GET /sandbox/paging` tells what
 * the desk had sent, `POST /sandbox/paging/:sid/answer` answers with `body` or presses `digits`.
 */
export function mountPaging(house: House): void {
  const carrier = new Carrier(house);
  const { router } = house;
  const carry = (kind: "sms" | "voice") => (request: XRequest) => {
    if (!carrier.knows(request.headers.authorization, param(request, "account")))
      return fault(401, 20003, "Authenticate");
    const parsed = form.safeParse(request.body);
    const text = parsed.success ? (kind === "sms" ? parsed.data.Body : parsed.data.Twiml) : undefined;
    if (!parsed.success || !text) return fault(400, 21602, "What is to be said is missing.");
    const { To: to, From: from } = parsed.data;
    if (!NUMBER.test(to)) return fault(400, 21211, `${to} is no number.`);
    const { sid } = carrier.take(kind, { to, from, text });
    return json(201, { sid, to, from, status: "queued" });
  };
  router.route("POST", "/2010-04-01/Accounts/:account/Messages.json", open, carry("sms"));
  router.route("POST", "/2010-04-01/Accounts/:account/Calls.json", open, carry("voice"));

  router.route("GET", "/sandbox/paging", open, (request) =>
    json(200, {
      data: carrier
        .list(request.query.get("to"))
        .map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
    }),
  );
  router.route("POST", "/sandbox/paging/:sid/answer", open, async (request) => {
    const found = carrier.find(param(request, "sid"));
    if (!found) return problem(404, "There is no such message or call.");
    const { body, digits } = readBody(said, request.body);
    const status =
      digits === undefined ? await carrier.write(found, body ?? "") : await carrier.press(found, digits);
    if (status === 0) return problem(502, "The desk did not answer its paging webhook.");
    return json(status < 300 ? 200 : 502, { deskStatus: status });
  });
}

function fault(status: number, code: number, message: string): Answer {
  return json(status, { code, message, status });
}
