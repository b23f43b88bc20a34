import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from './user-error.ts'

export interface FileToWrite {
  readonly path: string
  readonly data: string | Uint8Array
}

/** Writes beside and renames, so that the file appears whole or not at all. Its folder is made. Throws `UserError`. */
export function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  return writeTogether([{ path, data }])
}

/** Writes several files so that each appears whole, and none where one of them cannot be written. Throws `UserError`. */
export async function writeTogether(files: readonly FileToWrite[]): Promise<void> {
  writeAll(files, true)
}

/** For what can be made again: it may be lost where the machine stops, but is never half there for a run that reads it. */
export function writeLoosely(path: string, data: Uint8Array): void {
  writeAll([{ path, data }], false)
}

/** Without a pause, so that no interrupt leaves a half-made file or parts what belongs together. */
function writeAll(files: readonly FileToWrite[], flush: boolean): void {
  const pieces = files.map((file) => ({ ...file, beside: besideOf(file.path) }))
  const begun: string[] = []
  try {
    for (const { path, data, beside } of pieces) {
      mkdirSync(dirname(path), { recursive: true })
      begun.push(beside)
      writeFileSync(beside, data, { flush })
    }
    for (const { path, beside } of pieces) renameSync(beside, path)
  } catch (error) {
    for (const beside of begun) rmSync(beside, { force: true })
    throw asUserError(error, files[0]?.path ?? '')
  }
}

/** Takes away what runs that were killed have left in a folder. What is younger than an hour may still be at work. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((one) => leftOver.test(one))) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found?.isFile() && Date.now() - found.mtimeMs > 3_600_000) await rm(path, { force: true }).catch(() => {})
  }
}

const leftOver = /^\..+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/

function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
}

const causes: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['the disk is full', 'make room on it'],
  EDQUOT: ['your share of the disk is full', 'make room on it'],
  EFBIG: ['this system allows no file of that size', 'raise the limit'],
  EROFS: ['its disk is read-only', 'write to another folder'],
  EACCES: ['you may not write there', 'change the rights of its folder'],
  EPERM: ['you may not write there', 'change the rights of its folder'],
  ENOTDIR: ['a file stands where its folder should be', 'move that file away'],
  EEXIST: ['a file stands where its folder should be', 'move that file away'],
  EISDIR: ['a folder of that name stands there', 'move that folder away'],
  ENOTEMPTY: ['a folder of that name stands there', 'move that folder away']
}

function asUserError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  const code = String(error.code)
  const [why, fix] = causes[code] ?? [`the system says ${code}`, 'mend that, or write to another folder']
  return new UserError(`Could not write \`${path}\`, ${why}`, fix)
}
