import { useEffect, useState } from "preact/hooks";
import { fixedSettings, readSettings, type Settings, watchSettings, writeSettings } from "#storage/settings.ts";
import { failureWords } from "../failure-words.ts";

/** The settings as they are now, in every window, and how to change them. */
export interface SettingsInUse {
  /** Null until they have been read. */
  settings: Settings | null;
  /** Whether an institution has fixed one, so that it cannot be changed here. */
  isFixed: (name: keyof Settings) => boolean;
  change: (change: Partial<Settings>) => void;
  /** What went wrong last; empty where nothing did. */
  problem: string;
}

/** Reads the settings and follows them; what is changed holds on open pages at once. */
export function useSettings(): SettingsInUse {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [fixed, setFixed] = useState<Partial<Settings>>({});
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const show = (now: Settings): void => {
      setSettings(now);
      fixedSettings().then(setFixed, (error: unknown) => setProblem(failureWords(error)));
    };
    readSettings().then(show, (error: unknown) => setProblem(failureWords(error)));
    return watchSettings(show);
  }, []);
  const change = (next: Partial<Settings>): void => {
    setProblem("");
    if (settings) setSettings({ ...settings, ...next });
    writeSettings(next).catch((error: unknown) => setProblem(failureWords(error)));
  };
  return { settings, isFixed: (name) => name in fixed, change, problem };
}
