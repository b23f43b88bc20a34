import type { Brief } from '../../brief/brief.ts'
import { read } from '../../brief/read.ts'
import { filesOf, namesFiles } from '../brief-files.ts'
import { hashOf } from '../cache/hash.ts'
import { UserError } from '../user-error.ts'
import { type BriefFile, type BriefPath, readBrief } from '../workspace.ts'

/** A brief's file with the files that it names. */
export interface ReadBrief {
  readonly file: BriefFile
  /** Stands for all of them. */
  readonly hash: string
  /** What the brief says, with them. */
  readonly brief: () => Brief
}

/** Reads briefs again and again; a text that is as it was is not read anew to learn which files it names. */
export function briefReader(
  workspace: string
): (paths: readonly BriefPath[]) => Promise<readonly (ReadBrief | UserError)[]> {
  let bare: ReadonlyMap<string, { readonly text: string; readonly brief: Brief }> = new Map()
  return async (paths) => {
    const now = new Map<string, { readonly text: string; readonly brief: Brief }>()
    const withFiles = async (file: BriefFile): Promise<ReadBrief> => {
      if (!namesFiles(file)) return { file, hash: hashOf(file.file, file.text), brief: () => read(file) }
      const before = bare.get(file.file)
      const known = before?.text === file.text ? before : { text: file.text, brief: read(file) }
      now.set(file.file, known)
      const { files, pictures } = await filesOf(known.brief, workspace)
      const whole = { ...file, files, pictures }
      const hash = hashOf(file.file, file.text, files, pictures)
      return { file: whole, hash, brief: () => (files.size === 0 ? known.brief : read(whole)) }
    }
    const found = await Promise.all(paths.map((path) => orFault(readBrief(path).then(withFiles))))
    bare = now
    return found
  }
}

async function orFault<T>(work: Promise<T>): Promise<T | UserError> {
  return work.catch((error) => {
    if (error instanceof UserError) return error
    throw error
  })
}
