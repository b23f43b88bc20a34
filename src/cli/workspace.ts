import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ownTemplates } from '../page/own-templates.ts'
import { nearest } from '../text/nearest.ts'
import { UserError } from './user-error.ts'

/** A brief's text; `file` is relative to the workspace, with `/`. */
export interface BriefFile {
  readonly file: string
  readonly text: string
}

/** The folder asked for with `-C`, or the nearest one upwards that holds `briefs/` or `brief.config.yaml`. */
export function findWorkspace(asked: string | undefined, from: string): string {
  if (asked !== undefined) {
    const folder = resolve(from, asked)
    if (!isFolder(folder)) throw new UserError(`There is no folder \`${asked}\``, 'give `-C` a folder that is there')
    if (isWorkspace(folder)) return folder
    throw new UserError(`\`${asked}\` is not a workspace`, 'make a folder `briefs` in it')
  }
  for (let folder = from; ; folder = dirname(folder)) {
    if (isWorkspace(folder)) return folder
    if (dirname(folder) === folder) break
  }
  throw new UserError(
    `Neither \`${from}\` nor a folder above it is a workspace`,
    'make a folder `briefs` here, or name a workspace with `-C DIR`'
  )
}

/** Where templates are looked for: a workspace's own win over ours. */
export function templateFolders(workspace: string): readonly string[] {
  return [join(workspace, 'templates'), ownTemplates]
}

function isWorkspace(folder: string): boolean {
  return isFolder(join(folder, 'briefs')) || existsSync(join(folder, 'brief.config.yaml'))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The briefs asked for, by path or bare name; all of `briefs/*.md` where none is. */
export async function readBriefs(workspace: string, asked: readonly string[], from: string): Promise<BriefFile[]> {
  const names = await briefNames(workspace)
  if (asked.length === 0 && names.length === 0) {
    throw new UserError('There are no briefs in `briefs/`', 'write `briefs/NAME.md`')
  }
  const paths =
    asked.length === 0
      ? names.map((name) => join(workspace, 'briefs', `${name}.md`))
      : asked.map((one) => briefPath(one, workspace, from, names))
  return Promise.all(
    [...new Set(paths)].map(async (path) => ({
      file: relative(workspace, path).split(sep).join('/'),
      text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
    }))
  )
}

export async function briefNames(workspace: string): Promise<readonly string[]> {
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
