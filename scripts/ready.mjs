// Makes a fresh clone ready: dependencies, then what the flags ask for (--claim-set, --browsers).
// Runs on the host's own Node, which may be 20, so it is plain JavaScript and imports nothing that has to be installed.
// Everything it says goes to standard error: the commands behind it own standard output.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const binaries = join(root, "node_modules", ".bin");
const projectNode = join(binaries, "node");
/** From this version on Node runs TypeScript without a flag. */
const OLDEST_NODE = [22, 18];
/** A step that is silent for longer looks as if it hung. */
const HEARTBEAT_MS = 10_000;

/** @param {string} message */
const say = (message) => console.error(`claimscope: ${message}`);

/**
 * Ends with one line that says what to do.
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  say(message);
  process.exit(1);
}

/**
 * The packages of a lockfile that every machine installs, with their versions.
 * @param {string} file
 * @returns {Map<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>}
 */
function lockedPackages(file) {
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return new Map(Object.entries(packages).filter(([path]) => path !== ""));
}

/** Compared by content, not by time of change: a checkout touches files that it does not alter. */
function dependenciesAreInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(projectNode)) return false;
  const installed = lockedPackages(record);
  for (const [path, wanted] of lockedPackages(join(root, "package-lock.json"))) {
    const found = installed.get(path);
    const mayBeMissing = wanted.optional || wanted.devOptional || wanted.peer;
    if (found ? found.version !== wanted.version : !mayBeMissing) return false;
  }
  return true;
}

/** npm must run on a Node that `npm ci` does not delete under it. */
function pathWithoutProjectBinaries() {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join("node_modules", ".bin")))
    .join(delimiter);
}

/** @returns {Promise<void>} */
function installDependencies() {
  const started = Date.now();
  say("installing the npm packages of package-lock.json (about a minute) …");
  const heartbeat = setInterval(
    () => say(`still installing, ${Math.round((Date.now() - started) / 1000)} s …`),
    HEARTBEAT_MS,
  );
  // Errors only: on Node 20 npm would warn once for each package that asks for a newer one, which it then gets.
  const args = ["ci", "--loglevel=error", "--no-audit", "--no-fund", "--no-progress", "--no-update-notifier"];
  const npm = spawn("npm", args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PATH: pathWithoutProjectBinaries() },
  });
  return new Promise((resolve) => {
    npm.on("error", (error) => giveUp(`npm could not be started (${error.message}); install npm and try again`));
    npm.on("exit", (code) => {
      clearInterval(heartbeat);
      if (code !== 0)
        giveUp("npm ci failed, see above; check the connection to the npm registry and run the same command again");
      say(`npm packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
      resolve();
    });
  });
}

/** npm scripts run on the `node` package because its binary comes first on their path; skipped install scripts leave it out. */
function assertNode() {
  const { stdout } = spawnSync(projectNode, ["--version"], { encoding: "utf8" });
  const version = stdout ?? "";
  const [major = 0, minor = 0] = version.replace("v", "").split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(
    `node_modules/.bin/node is ${version.trim() || "missing"}, ${OLDEST_NODE.join(".")} or newer is needed; run: npm rebuild node --ignore-scripts=false`,
  );
}

/**
 * When the youngest file under a path was changed, in ms; 0 where there is none.
 * @param {string} path
 * @returns {number}
 */
function youngest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

/** What is compiled, by which script, and from what. */
const COMPILED = [
  {
    file: "claim-set/facts.bin",
    script: "compile-claims.ts",
    sources: [
      "assets/claims",
      "assets/evidence",
      "assets/lexicon",
      "src/claims",
      "src/binary",
      "src/text",
      "src/cli/claim-sources.ts",
      "scripts/compile-claims.ts",
      // For the version.
      "package.json",
    ],
  },
  {
    file: "retractions/core.bin",
    script: "compile-retractions.ts",
    sources: ["assets/retractions", "src/binary", "src/citations", "scripts/compile-retractions.ts"],
  },
];

/** @param {{ file: string, sources: string[] }} target */
function isFresh({ file, sources }) {
  const compiled = youngest(join(root, ".output", file));
  return sources.every((source) => youngest(join(root, source)) < compiled);
}

/**
 * Runs one of the project's scripts on the project's Node.
 * @param {string} script
 */
function run(script) {
  const { status } = spawnSync(projectNode, [join(root, "scripts", script)], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH}` },
  });
  if (status !== 0) process.exit(1);
}

if (!dependenciesAreInstalled()) await installDependencies();
if (!existsSync(projectNode) || process.execPath !== realpathSync(projectNode)) assertNode();
if (process.argv.includes("--claim-set")) for (const target of COMPILED) if (!isFresh(target)) run(target.script);
if (process.argv.includes("--browsers")) run("install-browsers.ts");
