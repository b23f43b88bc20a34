import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UserError } from './user-error.ts'

/** The folder asked for with `-C`, or the nearest one upwards that holds `briefs/` or `brief.config.yaml`. */
export function findWorkspace(asked: string | undefined, from: string): string {
  if (asked !== undefined) {
    const folder = folderAsked(asked, from)
    if (isWorkspace(folder)) return folder
    throw new UserError(`\`${asked}\` is not a workspace`, 'begin one there with `brief new NAME`')
  }
  const found = workspaceAbove(from)
  if (found !== null) return found
  throw new UserError(
    `Neither \`${from}\` nor a folder above it is a workspace`,
    'begin one here with `brief new NAME`, or name one with `-C DIR`'
  )
}

/** The same, but where there is none the folder itself is to become one. */
export function findOrBeginWorkspace(asked: string | undefined, from: string): string {
  return asked === undefined ? (workspaceAbove(from) ?? from) : folderAsked(asked, from)
}

function folderAsked(asked: string, from: string): string {
  const folder = resolve(from, asked)
  if (!isFolder(folder)) throw new UserError(`There is no folder \`${asked}\``, 'give `-C` a folder that is there')
  return folder
}

function workspaceAbove(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isWorkspace(folder)) return folder
    if (dirname(folder) === folder) return null
  }
}

function isWorkspace(folder: string): boolean {
  return isFolder(join(folder, 'briefs')) || existsSync(join(folder, 'brief.config.yaml'))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
