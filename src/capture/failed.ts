export class CaptureFailed extends Error {
  readonly fix: string
  constructor(problem: string, fix: string) {
    super(problem)
    this.name = 'CaptureFailed'
    this.fix = fix
  }
}
