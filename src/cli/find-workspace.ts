import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UserError } from './user-error.ts'

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

function isWorkspace(folder: string): boolean {
  return isFolder(join(folder, 'briefs')) || existsSync(join(folder, 'brief.config.yaml'))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
