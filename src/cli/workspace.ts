import { statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { ChartFiles } from '../brief/charts.ts'
import { ownTemplates } from '../page/own-templates.ts'
import type { Pictures } from '../page/pictures.ts'
import { nearest } from '../text/nearest.ts'
import { UserError } from './user-error.ts'

/** A brief's text; `file` is relative to the workspace, with `/`. */
export interface BriefFile {
  readonly file: string
  readonly text: string
  /** The CSV files and the pictures that it names, where it names any. */
  readonly files?: ChartFiles
  readonly pictures?: Pictures
}

/** Where templates are looked for: a workspace's own win over ours. */
export function templateFolders(workspace: string): readonly string[] {
  return [join(workspace, 'templates'), ownTemplates]
}

/** A brief's place; `file` is relative to the workspace, with `/`. */
export interface BriefPath {
  readonly file: string
  readonly path: string
}

/** The briefs asked for, by path or bare name; all of `briefs/*.md` where none is. */
export async function findBriefs(workspace: string, asked: readonly string[], from: string): Promise<BriefPath[]> {
  const names = await briefNames(workspace)
  if (asked.length === 0 && names.length === 0) {
    throw new UserError('There are no briefs in `briefs/`', 'write `briefs/NAME.md`')
  }
  const paths =
    asked.length === 0
      ? names.map((name) => join(workspace, 'briefs', `${name}.md`))
      : asked.map((one) => briefPath(one, workspace, from, names))
  return [...new Set(paths)].map((path) => ({ file: relative(workspace, path).split(sep).join('/'), path }))
}

/** The same with their texts. */
export async function readBriefs(workspace: string, asked: readonly string[], from: string): Promise<BriefFile[]> {
  return Promise.all((await findBriefs(workspace, asked, from)).map(readBrief))
}

export async function readBrief({ file, path }: BriefPath): Promise<BriefFile> {
  try {
    return { file, text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, '') }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? `: the system says ${error.code}` : ''
    throw new UserError(`\`${file}\` cannot be read${why}`, 'make it a file that you may read')
  }
}

async function briefNames(workspace: string): Promise<readonly string[]> {
  const files = await readdir(join(workspace, 'briefs')).catch(() => [])
  return files
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
    .sort()
}

function briefPath(asked: string, workspace: string, from: string, names: readonly string[]): string {
  const candidates = [
    resolve(from, asked),
    ...(isAbsolute(asked)
      ? []
      : [join(workspace, asked), join(workspace, 'briefs', asked), join(workspace, 'briefs', `${asked}.md`)])
  ]
  const found = candidates.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  if (found !== undefined) return found
  const near = nearest(basename(asked, '.md'), names)
  const known = names.map((name) => `\`${name}\``).join(', ')
  const fix = near !== null ? `write \`${near}\`` : known === '' ? 'write it in `briefs/`' : `name one of ${known}`
  throw new UserError(`There is no brief \`${asked}\``, fix)
}
