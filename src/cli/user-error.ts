/** Wrong use, or a workspace that cannot be worked in: one line that says what, one what to do. Exit 2. */
export class UserError extends Error {
  readonly fix: string

  constructor(problem: string, fix: string) {
    super(problem)
    this.name = 'UserError'
    this.fix = fix
  }
}
