/** A template that cannot be read or filled in. The message says in which file and line, and what is wrong there. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem'
}
