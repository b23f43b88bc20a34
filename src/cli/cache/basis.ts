import type { Checked } from '../../check/checked.ts'
import { type Library, toSourceKey } from '../../library/record.ts'
import type { CheckedRun } from '../check-briefs.ts'
import { libraryHash } from './checked-store.ts'
import { hashOf, hashOfBytes } from './hash.ts'

/** Hashes of all that a brief's files are made of. */
export interface Basis {
  readonly program: string
  readonly options: string
  readonly brief: string
  readonly template: string
  /** Of the style's file, or the style's name. */
  readonly style: string
  /** The records that it cites, by key; those there are. */
  readonly sources: Readonly<Record<string, string>>
  /** The other records, and the settings of the workspace. These can change what the check says of any brief. */
  readonly surroundings: string
}

/** What is the same for every brief of a run. */
export interface Shared {
  readonly program: string
  readonly options: string
  /** Of each template by name. */
  readonly template: string
  readonly style: string
  readonly surroundings: string
}

export function surroundingsOf({ library, facts }: CheckedRun): string {
  return hashOf(libraryHash(library), facts)
}

export function basisOf({ brief }: Checked, { records }: Library, shared: Shared): Basis {
  const cited = new Set(brief.citations.map(({ key }) => key))
  const sources = [...cited].sort().flatMap((key) => {
    const record = records.get(toSourceKey(key))
    return record ? [[key, hashOfBytes(record.text)] as const] : []
  })
  return { ...shared, brief: hashOf(brief.file, brief.source), sources: Object.fromEntries(sources) }
}

/** Why what was built on one basis is not good for another, in words; null where it is, as far as hashes can tell. */
export function changeBetween(was: Basis, now: Basis, { brief }: Checked): string | null {
  if (was.brief !== now.brief) return `\`${brief.file}\` has changed`
  const keys = [...new Set([...Object.keys(was.sources), ...Object.keys(now.sources)])].sort()
  const changed = keys.filter((key) => was.sources[key] !== now.sources[key])
  if (changed.length > 0) return `${changed.map((key) => `\`sources/${key}.md\``).join(', ')} changed`
  if (was.template !== now.template) return `template \`${brief.front.template}\` has changed`
  if (was.style !== now.style) return `style \`${brief.front.style}\` has changed`
  if (was.options !== now.options) return 'the options are others'
  return was.program === now.program ? null : 'policy-brief itself has changed'
}
