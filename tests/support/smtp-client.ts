import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";

export interface SmtpLine {
  /** The server's answer; rejects when it takes the mail not. */
  send(from: string, to: string, message: Buffer | Iterable<Buffer>): Promise<string>;
  close(): void;
}

/** A connection to an SMTP server that stays open over many mails. */
export function openSmtpLine(port: number): Promise<SmtpLine> {
  const connection = new SMTPConnection({
    host: "127.0.0.1",
    port,
    ignoreTLS: true,
    logger: false,
    socketTimeout: 300_000,
  });
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.connect((failed) => {
      if (failed) return reject(failed);
      resolve({
        send: (from, to, message) =>
          new Promise((sent, refused) => {
            const body = Buffer.isBuffer(message) ? message : Readable.from(message, { objectMode: false });
            connection.send({ from, to: [to] }, body, (error, info) =>
              error ? refused(error) : sent(info.response),
            );
          }),
        close: () => connection.close(),
      });
    });
  });
}
