import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows that an announcement is ours and not an old one:
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md. `id` stays the same when it is sent again.
 */
export function signedHeaders(secret: string, id: string, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signature = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
