import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RuleSetting } from '../check/rule.ts'
import { rules } from '../check/rules.ts'
import { type FrontMatterProblem, problemsOf, readYaml } from '../document/front-matter.ts'
import { placesIn } from '../document/place.ts'
import { nearest } from '../text/nearest.ts'
import { UserError } from './user-error.ts'

const file = 'brief.config.yaml'
const settingWanted = '`{ level: error, review or off, reason: why }`'
const schema = z.strictObject({
  rules: z
    .record(
      z.string(),
      z.strictObject(
        {
          level: z.enum(['error', 'review', 'off'], { error: '`error`, `review` or `off`' }),
          reason: z.string({ error: 'a reason in words' }).trim().min(1, { error: 'a reason in words' })
        },
        { error: settingWanted }
      ),
      { error: `a rule and ${settingWanted} a line` }
    )
    .default({})
})

/** The levels that `brief.config.yaml` gives to rules; none where there is no such file. Throws `UserError`. */
export async function readLevels(workspace: string): Promise<ReadonlyMap<string, RuleSetting>> {
  const text = await readFile(join(workspace, file), 'utf8').catch(() => '')
  if (text.trim() === '') return new Map()
  const read = readYaml(text, 0)
  const parsed = schema.safeParse(read.data)
  const [problem] = [
    ...read.problems,
    ...(parsed.success
      ? []
      : problemsOf(parsed.error.issues, read, (path) => (path.length === 0 ? ['rules'] : ['level', 'reason'])))
  ]
  if (problem) throw broken(problem, text)
  const levels = new Map(Object.entries(parsed.data?.rules ?? {}))
  const ids = rules.map(({ id }) => id)
  for (const id of levels.keys()) {
    if (ids.includes(id)) continue
    const near = nearest(id, ids)
    const fix = near === null ? 'name a rule of the README' : `write \`${near}\``
    throw broken({ ...read.locate(['rules', id], 'key'), problem: `There is no rule \`${id}\``, fix }, text)
  }
  return levels
}

function broken({ start, end, problem, fix }: FrontMatterProblem, text: string): UserError {
  const { line, column } = placesIn(text)(start, end).start
  return new UserError(`${file}:${line}:${column}: ${problem}`, fix)
}
