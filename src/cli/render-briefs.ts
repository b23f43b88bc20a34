import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isStyleName } from '../brief/front-matter.ts'
import type { Checked } from '../check/checked.ts'
import type { Library } from '../library/record.ts'
import { drawCharts } from '../page/charts/draw.ts'
import type { Html } from '../page/html.ts'
import { render } from '../page/render.ts'
import { loadTemplate, type Template } from '../page/template.ts'
import { TemplateProblem } from '../page/template-problem.ts'
import { publicCopy } from '../page/withhold.ts'
import { briefReport } from '../report/json.ts'
import { hashOf, hashOfFolder } from './cache/hash.ts'
import { cslStyle } from './csl-style.ts'
import { UserError } from './user-error.ts'
import { type BriefFile, templateFolders } from './workspace.ts'

/** Sets the briefs of one run, each template read once. */
export interface Renderer {
  /** Stands for all that a template is made of. */
  hashOf(template: string): Promise<string>
  /** Stands for all that a style is made of; of one that is not there, for its name. */
  hashOfStyle(style: string): Promise<string>
  /** Throws `UserError`. */
  render(checked: Checked, file: BriefFile, library: Library): Promise<Html>
}

export interface Copy {
  /** `where-wrong`: the briefs that have errors, and no others. */
  readonly draft: boolean | 'where-wrong'
  readonly publicCopy: boolean
}

export function makeRenderer(workspace: string, { draft: drafts, publicCopy: asked }: Copy): Renderer {
  const folders = templateFolders(workspace)
  const styleOf = once((file: string) => cslStyle(workspace, file))
  const templateOf = once((name: string): Promise<Template> => loadTemplate(name, folders))
  return {
    hashOf: once(async (name: string) =>
      hashOf(
        await Promise.all(folders.flatMap((folder) => [name, 'shared'].map((one) => hashOfFolder(join(folder, one)))))
      )
    ),
    hashOfStyle: once(async (style: string) =>
      isStyleName(style) ? style : hashOf(style, await readFile(join(workspace, style), 'utf8').catch(() => ''))
    ),
    async render(whole, { pictures = new Map() }, library) {
      const { style, template } = whole.brief.front
      const csl = isStyleName(style) ? null : await styleOf(style)
      try {
        const checked = asked || whole.brief.front.public === true ? publicCopy(whole) : whole
        const report = briefReport(checked, library)
        const draft = drafts === 'where-wrong' ? !whole.ok : drafts
        const charts = await drawCharts(checked.brief.charts)
        const options = { draft, report, pictures, charts, ...(csl && { csl }) }
        return render(checked, library, await templateOf(template), options)
      } catch (error) {
        if (error instanceof TemplateProblem) throw new UserError(error.message, 'mend the template')
        throw error
      }
    }
  }
}

function once<T>(work: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (name) => {
    const found = known.get(name) ?? work(name)
    known.set(name, found)
    return found
  }
}
