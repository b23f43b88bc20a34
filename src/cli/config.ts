import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ownRules } from '../check/own-rules.ts'
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
    .nullish()
    .transform((levels) => levels ?? {})
})

/** The levels that `brief.config.yaml` gives to rules; none where there is no such file. Throws `UserError`. */
export async function readLevels(workspace: string): Promise<ReadonlyMap<string, RuleSetting>> {
  const text = await readText(join(workspace, file))
  if (!/^\s*[^\s#]/m.test(text)) return new Map()
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
  for (const id of levels.keys()) {
    const fault = faultOfRule(id)
    if (fault) throw broken({ ...read.locate(['rules', id], 'key'), ...fault }, text)
  }
  return levels
}

/** No such file is no setting; a file that is there and cannot be read is for the author to know. */
async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw new UserError(`\`${file}\` cannot be read`, 'make it a file that you may read, or take it away')
  }
}

function faultOfRule(id: string): { problem: string; fix: string } | null {
  const ids = rules.map((rule) => rule.id)
  if (ids.includes(id)) return null
  if (ownRules.some((rule) => rule.id === id)) {
    return { problem: `The level of \`${id}\` cannot be turned`, fix: 'take it out, and put right what it finds' }
  }
  const near = nearest(id, ids)
  const fix = near === null ? 'name a rule of the README' : `write \`${near}\``
  return { problem: `There is no rule \`${id}\``, fix }
}

function broken({ start, end, problem, fix }: FrontMatterProblem, text: string): UserError {
  const { line, column } = placesIn(text)(start, end).start
  return new UserError(`${file}:${line}:${column}: ${problem}`, fix)
}
