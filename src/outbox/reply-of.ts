import type { HttpReply } from "#report/read-reply.ts";

/** A report is at most some 60 kB; what is longer is no answer to one. */
const MOST_BYTES = 512 * 1024;
/** What stands for a redirection that was not followed: browsers hide which one it was. */
const REDIRECTED = 302;

/** A response, with its body where that came through whole. Never rejects: that the head has come says enough. */
export async function replyOf(response: Response): Promise<HttpReply> {
  const status = response.type === "opaqueredirect" ? REDIRECTED : response.status;
  return { status, header: (name) => response.headers.get(name), body: await bodyOf(response) };
}

async function bodyOf(response: Response): Promise<string | null> {
  if (!response.body) return null;
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(response.body)) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) return null;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    console.info("Claimscope: a server's answer broke off:", error);
    return null;
  }
  return text + decoder.decode();
}

/** Read by hand, because not every browser can iterate over a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
