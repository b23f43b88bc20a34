import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { numberings } from '../brief/front-matter.ts'
import { problemsOf, readYaml } from '../document/front-matter.ts'
import { placesIn } from '../document/place.ts'
import { partNames } from './sections.ts'
import { TemplateProblem } from './template-problem.ts'

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
const partsWanted = `a list of ${listed(partNames)}`

const schema = z.strictObject({
  line: z.string({ error: 'a line of words' }).default(''),
  numbering: z.enum(numberings, { error: listed(numberings) }).default('sections'),
  parts: z.array(z.enum(partNames, { error: partsWanted }), { error: partsWanted }).default(['summary'])
})

/** What `template.yaml` says: the template's line in the list, what it numbers, and the sections that it places itself. */
export type TemplateSettings = z.infer<typeof schema>

/** The settings of the template in this folder; a template need have none. Throws `TemplateProblem`. */
export async function readTemplateSettings(folder: string): Promise<TemplateSettings> {
  const file = join(folder, 'template.yaml')
  const text = await readFile(file, 'utf8').catch(() => '')
  if (text.trim() === '') return schema.parse({})
  const read = readYaml(text, 0)
  const parsed = schema.safeParse(read.data)
  const issues = parsed.success ? [] : parsed.error.issues
  const [problem] = [...read.problems, ...problemsOf(issues, read, () => Object.keys(schema.shape))]
  if (problem || !parsed.success) {
    const { line } = placesIn(text)(problem?.start ?? 0, problem?.end ?? 0).start
    throw new TemplateProblem(`${file}:${line}: ${problem?.problem}`)
  }
  return parsed.data
}
