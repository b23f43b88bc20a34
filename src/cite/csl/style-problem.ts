/** A CSL style that cannot be used, and what to do. */
export class StyleProblem extends Error {
  readonly fix: string

  constructor(problem: string, fix: string) {
    super(problem)
    this.name = 'StyleProblem'
    this.fix = fix
  }
}
