import { toSourceKey } from '../../library/record.ts'
import type { Rests, Told } from '../desk/told.ts'
import type { BriefFile } from '../workspace.ts'
import { hashOf } from './hash.ts'
import type { HeldLibrary } from './held-library.ts'

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
  /** All that its check rested on: other records, and the settings of the workspace, can change what it says. */
  readonly check: string
}

/** What is the same for every brief of a run. */
export interface Shared {
  readonly program: string
  readonly options: string
  /** Of each template by name. */
  readonly template: string
  readonly style: string
}

export function basisOf(
  brief: BriefFile,
  { keys, check }: Rests,
  { hashOf: hashOfRecord }: Pick<HeldLibrary, 'hashOf'>,
  shared: Shared
): Basis {
  const sources = keys.flatMap((key) => {
    const hash = hashOfRecord(toSourceKey(key))
    return hash === null ? [] : [[key, hash] as const]
  })
  const { file, text, files, pictures } = brief
  return { ...shared, check, brief: hashOf(file, text, files, pictures), sources: Object.fromEntries(sources) }
}

/** Why what was built on one basis is not good for another, in words; null where it is, as far as hashes can tell. */
export function changeBetween(was: Basis, now: Basis, { file, rests }: Told): string | null {
  if (was.brief !== now.brief) return `\`${file}\` has changed`
  const keys = [...new Set([...Object.keys(was.sources), ...Object.keys(now.sources)])].sort()
  const changed = keys.filter((key) => was.sources[key] !== now.sources[key])
  if (changed.length > 0) return `${changed.map((key) => `\`sources/${key}.md\``).join(', ')} changed`
  if (was.template !== now.template) return `template \`${rests.template}\` has changed`
  if (was.style !== now.style) return `style \`${rests.style}\` has changed`
  if (was.options !== now.options) return 'the options are others'
  return was.program === now.program ? null : 'policy-brief itself has changed'
}
