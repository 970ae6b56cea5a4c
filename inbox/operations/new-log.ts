import pino, { type DestinationStream, type Logger } from "pino";

/** Where an error was thrown and of what kind it is; its message may quote a report. */
function withoutMessage(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name,
    ...(code !== undefined && { code }),
    places: places.map((line) => line.trim()),
  };
}

/** The log: one line of JSON each, to standard output or `to`. */
export function newLog(level: string, to?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: withoutMessage } };
  return to ? pino(options, to) : pino(options);
}
