/** A part of a compiled claim set that cannot be read as what it should be: cut short, altered, or of another format. */
export class DamagedClaimSet extends Error {
  override name = "DamagedClaimSet";

  constructor(problem: string) {
    super(`the compiled claim set is damaged or of another version: ${problem}`);
  }
}
