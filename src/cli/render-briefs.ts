import { join } from 'node:path'
import type { Checked } from '../check/checked.ts'
import { drawCharts } from '../page/charts/draw.ts'
import type { Html } from '../page/html.ts'
import { render } from '../page/render.ts'
import { loadTemplate, type Template } from '../page/template.ts'
import { TemplateProblem } from '../page/template-problem.ts'
import { publicCopy } from '../page/withhold.ts'
import { briefReport } from '../report/json.ts'
import { hashOf, hashOfFolder } from './cache/hash.ts'
import type { CheckedRun } from './check-briefs.ts'
import { UserError } from './user-error.ts'
import { templateFolders } from './workspace.ts'

/** Sets the briefs of one run, each template read once. */
export interface Renderer {
  /** Stands for all that a template is made of. */
  hashOf(template: string): Promise<string>
  /** Throws `UserError`. */
  render(checked: Checked, run: CheckedRun): Promise<Html>
}

export interface Copy {
  readonly draft: boolean
  readonly publicCopy: boolean
}

export function makeRenderer(workspace: string, { draft, publicCopy: asked }: Copy): Renderer {
  const folders = templateFolders(workspace)
  const templateOf = once((name: string): Promise<Template> => loadTemplate(name, folders))
  return {
    hashOf: once(async (name: string) =>
      hashOf(
        await Promise.all(folders.flatMap((folder) => [name, 'shared'].map((one) => hashOfFolder(join(folder, one)))))
      )
    ),
    async render(whole, { library, files }) {
      try {
        const checked = asked || whole.brief.front.public === true ? publicCopy(whole) : whole
        const report = briefReport(checked, library)
        const pictures = files.get(checked.brief.file)?.pictures ?? new Map()
        const charts = await drawCharts(checked.brief.charts)
        const template = await templateOf(checked.brief.front.template)
        return render(checked, library, template, { draft, report, pictures, charts })
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
