import type { ProvisionProblem } from '../../src/library/read-life.ts'

/** A text drawn with `^^^ what is wrong: the fix` under its lines: the text alone, and how to draw others under it. */
export function marked(drawn: string) {
  const lines = drawn.split('\n').filter((line) => !/^\s*\^+ /.test(line))
  const text = lines.join('\n')
  const draw = (problems: readonly ProvisionProblem[]) => {
    let at = 0
    return lines
      .flatMap((line) => {
        const start = at
        at += line.length + 1
        const here = problems.filter((one) => one.start >= start && one.start < at)
        return [
          line,
          ...here.map(
            (one) => `${' '.repeat(one.start - start)}${'^'.repeat(one.end - one.start)} ${one.problem}: ${one.fix}`
          )
        ]
      })
      .join('\n')
  }
  return { text, draw }
}
