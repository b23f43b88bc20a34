import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Handlebars from 'handlebars'
import type { Page } from './page.ts'
import { addStrictHelpers, knownHelpers } from './strict-helpers.ts'
import { styleSheet } from './style-sheet.ts'
import { TemplateProblem } from './template-problem.ts'
import { readTemplateSettings, type TemplateSettings } from './template-settings.ts'

/** A template ready to be filled in, its partials and styles with it. */
export interface Template {
  readonly name: string
  readonly css: string
  readonly settings: TemplateSettings
  /** Throws `TemplateProblem` for a name that the page does not have. */
  readonly fill: (page: Page) => string
}

/** The folder of templates that come with the package. */
export const ownTemplates = fileURLToPath(new URL('../../templates', import.meta.url))

type Fill = (page: Page, options?: Handlebars.RuntimeOptions) => string

/**
 * Reads `NAME/template.hbs` with its `style.css` from the first of `folders` that has one. Partials are the other `.hbs`
 * files beside it and those in `shared/`; the first of each name wins. Throws `TemplateProblem`.
 */
export async function loadTemplate(name: string, folders: readonly string[]): Promise<Template> {
  const home = folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, 'template.hbs')))
  if (!home) {
    throw new TemplateProblem(`No template \`${name}\`: make \`templates/${name}/template.hbs\`, or name another`)
  }
  const engine = Handlebars.create()
  addStrictHelpers(engine)
  const shared = folders.map((folder) => join(folder, 'shared'))
  for (const folder of [home, ...shared].toReversed()) await addPartials(engine, folder)
  const fill = await compile(engine, join(home, 'template.hbs'))
  const style = join(home, 'style.css')
  const css = existsSync(style) ? await styleSheet(style, folders) : ''
  const settings = await readTemplateSettings(home)
  return { name, css, settings, fill: (page) => fill(page) }
}

async function addPartials(engine: typeof Handlebars, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const file of (await readdir(folder)).filter((each) => each.endsWith('.hbs')).sort()) {
    engine.registerPartial(basename(file, '.hbs'), await compile(engine, join(folder, file)))
  }
}

/** Compiled so that an unknown name, helper or partial is an error that says its file and line. */
async function compile(engine: typeof Handlebars, file: string): Promise<Fill> {
  const source = await readFile(file, 'utf8')
  const run = engine.compile<Page>(source, { strict: true, knownHelpersOnly: true, knownHelpers })
  return (page, options) => {
    try {
      return run(page, options)
    } catch (error) {
      if (error instanceof TemplateProblem) throw error
      throw problemIn(file, error)
    }
  }
}

function problemIn(file: string, error: unknown): TemplateProblem {
  const text = error instanceof Error ? error.message : String(error)
  const unknown = /^"(.+?)" not defined in .* - (\d+):\d+$/.exec(text)
  const block = /^"#(\w+)" not defined in .* - (\d+):\d+$/.exec(text)
  if (block)
    return new TemplateProblem(`${file}:${block[2]}: \`{{#${block[1]}}}\` asks for what the page does not have`)
  if (unknown) return new TemplateProblem(`${file}:${unknown[2]}: the page has no \`${unknown[1]}\``)
  const helper = /unknown helper (\S+) - (\d+):\d+$/.exec(text)
  if (helper) return new TemplateProblem(`${file}:${helper[2]}: there is no helper \`${helper[1]}\``)
  const syntax = /^Parse error on line (\d+):[\s\S]*\n(.+)$/.exec(text)
  if (syntax) return new TemplateProblem(`${file}:${syntax[1]}: ${syntax[2]}`)
  const partial = /^The partial (\S+) could not be found/.exec(text)
  if (partial) return new TemplateProblem(`${file}: there is no partial \`${partial[1]}\``)
  return new TemplateProblem(`${file}: ${text.split('\n')[0]}`)
}
