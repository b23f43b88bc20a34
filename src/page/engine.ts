import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import Handlebars from 'handlebars'
import { addStrictHelpers, knownHelpers } from './strict-helpers.ts'
import { styleSheet } from './style-sheet.ts'
import { TemplateProblem } from './template-problem.ts'

/** A file of Handlebars ready to be filled in with `Given`, its partials and styles with it. */
export interface Filled<Given> {
  readonly css: string
  /** Throws `TemplateProblem` for a name that what is given does not have. */
  readonly fill: (given: Given) => string
}

type Fill<Given> = (given: Given, options?: Handlebars.RuntimeOptions) => string

/**
 * Reads a file of Handlebars with the `style.css` beside it. Partials are the other `.hbs` files beside it and those in
 * `shared/` of each of `folders`; the first of each name wins. Throws `TemplateProblem`.
 */
export async function loadFilled<Given>(file: string, folders: readonly string[]): Promise<Filled<Given>> {
  const home = dirname(file)
  const engine = Handlebars.create()
  addStrictHelpers(engine)
  const shared = folders.map((folder) => join(folder, 'shared'))
  for (const folder of [home, ...shared].toReversed()) await addPartials(engine, folder)
  const fill = await compile<Given>(engine, file)
  const style = join(home, 'style.css')
  const css = existsSync(style) ? await styleSheet(style, folders) : ''
  return { css, fill: (given) => fill(given) }
}

async function addPartials(engine: typeof Handlebars, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const file of (await readdir(folder)).filter((each) => each.endsWith('.hbs')).sort()) {
    engine.registerPartial(basename(file, '.hbs'), await compile<unknown>(engine, join(folder, file)))
  }
}

/** Compiled so that an unknown name, helper or partial is an error that says its file and line. */
async function compile<Given>(engine: typeof Handlebars, file: string): Promise<Fill<Given>> {
  const source = await readFile(file, 'utf8')
  const run = engine.compile<Given>(source, { strict: true, knownHelpersOnly: true, knownHelpers })
  return (given, options) => {
    try {
      return run(given, options)
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
