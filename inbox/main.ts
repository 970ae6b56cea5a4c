// `npm run inbox`: runs the editors' inbox, or does one thing with it; docs/inbox.md.
import { command } from "./commands/forward.ts";
import { USAGE } from "./commands/run-command.ts";
import { serve } from "./commands/serve.ts";
import { settingsFrom } from "./settings.ts";

const args = process.argv.slice(2);
try {
  if (args.includes("--help")) console.log(USAGE);
  else if (args.length === 0) await serve(settingsFrom(process.env));
  else console.log(await command(args, settingsFrom(process.env)));
} catch (error) {
  console.error(`inbox: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
