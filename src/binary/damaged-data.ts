/** Compiled data that cannot be read as what it should be: cut short, altered, or of another format. */
export class DamagedData extends Error {
  override name = "DamagedData";

  constructor(problem: string) {
    super(`the compiled data is damaged or of another version: ${problem}`);
  }
}
