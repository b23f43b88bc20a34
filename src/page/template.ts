import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadFilled } from './engine.ts'
import type { Page } from './page.ts'
import { TemplateProblem } from './template-problem.ts'

/** A template ready to be filled in, its partials and styles with it. */
export interface Template {
  readonly name: string
  readonly css: string
  /** Throws `TemplateProblem` for a name that the page does not have. */
  readonly fill: (page: Page) => string
}

/**
 * Reads `NAME/template.hbs` with its `style.css` from the first of `folders` that has one. Partials are the other `.hbs`
 * files beside it and those in `shared/`; the first of each name wins. Throws `TemplateProblem`.
 */
export async function loadTemplate(name: string, folders: readonly string[]): Promise<Template> {
  const home = folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, 'template.hbs')))
  if (!home) {
    throw new TemplateProblem(`No template \`${name}\`: make \`templates/${name}/template.hbs\`, or name another`)
  }
  const { css, fill } = await loadFilled<Page>(join(home, 'template.hbs'), folders)
  return { name, css, fill }
}
