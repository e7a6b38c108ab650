import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";

/** How the desk answered; 0 when it could not be reached or broke off. */
export interface Delivered {
  status: number;
  detail: string;
}

export interface Envelope {
  /** Empty for what no person sent. */
  from: string;
  to: string;
}

const timeoutMs = 60_000;

/** Brings a mail to the desk's SMTP door, as any server of the world would. */
export function deliver(port: number, { from, to }: Envelope, message: Buffer): Promise<Delivered> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection({
      host: "127.0.0.1",
      port,
      ignoreTLS: true,
      logger: false,
      connectionTimeout: 10_000,
      socketTimeout: timeoutMs,
    });
    const end = (
      error:
        | (Error & { responseCode?: number | undefined; response?: string | undefined })
        | null
        | undefined,
    ) => {
      connection.close();
      if (!error) resolve({ status: 250, detail: "stored" });
      else resolve({ status: error.responseCode ?? 0, detail: error.response ?? error.message });
    };
    connection.once("error", end);
    connection.connect((failed) => {
      if (failed) return end(failed);
      connection.send({ from, to: [to] }, message, (error) => end(error));
    });
  });
}

/** A mail's bytes; headers of the caller's stand as given. */
export function bytesOf(options: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> {
  return new MailComposer({ disableFileAccess: true, disableUrlAccess: true, ...options }).compile().build();
}
