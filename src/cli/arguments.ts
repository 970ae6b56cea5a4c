import { parseArgs } from "node:util";
import { STATUSES } from "#check/checked-reference.ts";
import { VERDICTS } from "#check/verdicts.ts";

const FORMATS = ["text", "json", "sarif"] as const;
export type Format = (typeof FORMATS)[number];

/** What the command line asks for; `-` stands for standard input. */
export type Request =
  | {
      kind: "article";
      file: string;
      format: Format;
      url: string | null;
      language: string | null;
      failOn: string[];
      explain: boolean;
      /** Whether the user's claim packs speak as well. */
      packs: boolean;
    }
  | { kind: "sentences"; file: string; packs: boolean }
  | { kind: "dois"; file: string };

/** A call or an input that is no good. Its message is one line and says what to do. */
export class UsageError extends Error {}

const USAGE =
  "usage: npm run -s check -- FILE.html|- [--url URL] [--language xx] [--format text|json|sarif] [--explain] [--fail-on LIST] [--no-packs], or --sentences FILE|-, or --dois FILE|-";
const NAMED: readonly string[] = [...VERDICTS, ...STATUSES];

/**
 * Reads the arguments after the command's name.
 * @throws UsageError where they make no sense
 */
export function parseArguments(args: string[]): Request {
  const { values, positionals } = parse(args);
  const format = (values.format ?? "text") as Format;
  const failOn = (values["fail-on"] ?? "").split(",").filter((name) => name !== "");
  const unknown = failOn.find((name) => !NAMED.includes(name));
  if (!FORMATS.includes(format)) throw new UsageError(`unknown format "${format}"; there are ${FORMATS.join(", ")}`);
  if (unknown !== undefined) throw new UsageError(`--fail-on does not know "${unknown}"; it knows ${NAMED.join(", ")}`);
  if (values.language !== undefined && !/^[a-z]{2}$/.test(values.language))
    throw new UsageError(`"${values.language}" is no two-letter language code`);
  const packs = !values["no-packs"];
  if (values.sentences !== undefined) return { kind: "sentences", file: values.sentences, packs };
  if (values.dois !== undefined) return { kind: "dois", file: values.dois };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(USAGE);
  return {
    kind: "article",
    file,
    format,
    url: values.url ?? null,
    language: values.language ?? null,
    failOn,
    explain: values.explain ?? false,
    packs,
  };
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: text,
        language: text,
        format: text,
        "fail-on": text,
        explain: { type: "boolean" },
        "no-packs": { type: "boolean" },
        sentences: text,
        dois: text,
      },
    });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(". ")[0] as string) : String(error);
    throw new UsageError(`${message}; ${USAGE}`);
  }
}
