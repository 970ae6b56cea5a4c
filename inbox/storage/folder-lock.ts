import { mkdir, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";

/**
 * A socket in the folder says that a process has it open: unlike a file with a number, it goes with the process, however that ends.
 * `answer` gets what another process of ours asks for, and returns what it is told.
 */
export async function lockFolder(
  folder: string,
  answer: (question: string) => Promise<string>,
): Promise<{ release: () => Promise<void> }> {
  const path = join(folder, "inbox.sock");
  // For nobody else on the machine.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await ask(folder, "ping")) !== null) throw new Error(`another process has ${folder} open`);
  await rm(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let question = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      question += chunk;
    });
    socket.on("end", () =>
      answer(question).then(
        (reply) => socket.end(reply),
        (error) => socket.destroy(error),
      ),
    );
    socket.on("error", () => socket.destroy());
  });
  await listening(server, path);
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
}

/** What the process that has the folder open answers; null where none has. */
export function ask(folder: string, question: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let reply = "";
    const socket = connect(join(folder, "inbox.sock"));
    socket.setEncoding("utf8");
    socket.on("connect", () => socket.end(question));
    socket.on("data", (chunk) => {
      reply += chunk;
    });
    socket.on("end", () => resolve(reply));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" || error.code === "ECONNREFUSED" ? resolve(null) : reject(error),
    );
  });
}
