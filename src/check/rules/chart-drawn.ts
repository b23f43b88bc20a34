import type { Rule } from '../rule.ts'

export const chartDrawn: Rule = {
  id: 'chart-drawn',
  law: 'Every chart can be drawn from data that stand in the brief or beside it, and says what it shows.',
  *check({ brief: { charts }, facts }) {
    for (const { at, place, fault, description, title } of charts) {
      const found = fault ?? facts.charts?.get(at) ?? null
      if (found !== null) {
        yield { level: 'error', problem: found.problem, fix: found.fix, place }
      } else if (title === null || description === null) {
        const name = title === null ? 'title' : 'description'
        yield {
          level: 'review',
          problem: `The chart has no \`${name}\` for those who cannot see it`,
          fix: `write \`${name}: …\` in the block`,
          place
        }
      }
    }
  }
}
