/**
 * Who carries our text messages and calls. The contract is Twilio's (api 2010-04-01), which several providers speak:
 * `POST {url}/2010-04-01/Accounts/{accountSid}/Messages.json` with form fields To, From, Body, and `…/Calls.json` with To,
 * From, Twiml; Basic auth by accountSid and token; 201 with `{sid}`; 4xx with `{code, message}`.
 */
export interface PagingProvider {
  /** `https:`; in the sandbox world `sandbox:/`. */
  url: string;
  accountSid: string;
  token: string;
  /** E.164. */
  fromNumber: string;
}

export type PagingMessage =
  | { kind: "sms"; to: string; text: string }
  | {
      kind: "voice";
      to: string;
      /** Said twice. */
      text: string;
      /** BCP 47. */
      language: string;
      /** Where a pressed key is told; null where none is asked for. */
      answerUrl: string | null;
    };

export type PagingOutcome =
  | { outcome: "sent"; externalId: string }
  /** Nothing went out: may be tried again. */
  | { outcome: "not-sent"; code: string }
  | { outcome: "refused"; code: string }
  /** It may have gone out: never sent again. */
  | { outcome: "unknown"; code: string };

export type CallPaging = (
  provider: PagingProvider,
  message: PagingMessage,
  timeoutMs: number,
) => Promise<PagingOutcome>;
