import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library, SourceRecord } from '../library/record.ts'
import { sha256 } from './record-text.ts'

/** What became of one capture since it was made. */
interface Verified {
  readonly file: string
  readonly problem: string
  readonly fix: string
}

export interface Verification {
  readonly sound: number
  /** Records typed by hand: there is nothing to hold them against. */
  readonly byHand: number
  readonly problems: readonly Verified[]
}

/** Hashes every capture's text and original again, and says which are missing or not as they were captured. */
export async function verifyCaptures(workspace: string, library: Library): Promise<Verification> {
  const records = [...library.records.values()]
  const captured = records.filter(({ evidence }) => evidence.capture)
  const problems: Verified[] = []
  let sound = 0
  for (const record of captured) {
    const found = await problemsOf(workspace, record)
    problems.push(...found)
    if (found.length === 0) sound++
  }
  return { sound, byHand: records.length - captured.length, problems }
}

async function problemsOf(workspace: string, record: SourceRecord): Promise<Verified[]> {
  const { capture } = record.evidence
  if (!capture) return []
  const { file } = record
  const problems: Verified[] = []
  if (capture['text-sha256'] !== record.textSha256) {
    problems.push({
      file,
      problem: 'The text is not as it was captured',
      fix: 'put the captured text back, or remove the record and add the source again'
    })
  }
  const original = await readOriginal(workspace, capture.original)
  if (!original) {
    problems.push({
      file,
      problem: `The original \`${capture.original}\` is missing`,
      fix: 'put it back into `sources/originals/`'
    })
  } else if (sha256(original) !== capture.sha256) {
    problems.push({
      file,
      problem: `The original \`${capture.original}\` is not as it was captured`,
      fix: 'put the captured file back'
    })
  }
  return problems
}

/** Only from the folder of originals: a record cannot have another file read. */
async function readOriginal(workspace: string, original: string): Promise<Uint8Array | null> {
  if (!/^originals\/[^/\\]+$/.test(original)) return null
  return readFile(join(workspace, 'sources', original)).catch(() => null)
}
