import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Facts } from '../../check/rule.ts'
import { templateNames } from '../../page/template-names.ts'
import { hashOf } from '../cache/hash.ts'
import { readLevels } from '../config.ts'
import type { Copy } from '../render-briefs.ts'
import { UserError } from '../user-error.ts'
import { type BriefFile, type BriefPath, findBriefs, templateFolders } from '../workspace.ts'
import type { Places } from './changes.ts'
import { keptLibrary } from './kept-library.ts'
import { keptRenderer } from './kept-renderer.ts'
import { briefReader } from './read-briefs.ts'
import { type Around, type SeenBrief, seenBrief } from './seen-brief.ts'

/** The workspace as it stands on disk now. */
export interface Look {
  readonly briefs: readonly SeenBrief[]
  readonly around: Around
  /** Why some of the briefs are not here, or all of them. One that is gone is just not here. */
  readonly faults: readonly UserError[]
}

export interface Looker {
  /** Looks anew; what has not changed is the same object as before. Throws `UserError` where nothing can be checked. */
  look(): Promise<Look>
  /** What a change of may make the next look another. */
  places(): Places
}

/** `asked` are briefs by path or bare name, all of `briefs/` where none is. Throws `UserError` for one that is not there. */
export async function makeLooker(
  workspace: string,
  asked: readonly string[],
  from: string,
  copy: Copy
): Promise<Looker> {
  const chosen = asked.length === 0 ? null : await findBriefs(workspace, asked, from)
  const libraryNow = keptLibrary(workspace)
  const renderer = keptRenderer(workspace, copy)
  const readBriefs = briefReader(workspace)
  let facts: { readonly hash: string; readonly facts: Facts } | null = null
  let seen: ReadonlyMap<string, SeenBrief> = new Map()
  let named: readonly string[] = []

  const factsNow = async (): Promise<Facts> => {
    const [templates, levels] = await Promise.all([templateNames(templateFolders(workspace)), readLevels(workspace)])
    const hash = hashOf(templates, levels)
    if (facts?.hash !== hash) facts = { hash, facts: { templates, levels } }
    return facts.facts
  }
  return {
    async look() {
      const around = { library: await libraryNow(), facts: await factsNow(), renderer: await renderer.current() }
      const there = chosen?.filter(({ path }) => existsSync(path))
      const paths = there ?? (await orFault(findBriefs(workspace, [], from)))
      const found = paths instanceof UserError ? [paths] : await readBriefs(paths)
      const readable = found.filter((one) => 'file' in one)
      const briefs = readable.map((one) => seenBrief(one, around, seen.get(one.file.file)))
      seen = new Map(briefs.map((brief) => [brief.file.file, brief]))
      named = readable.flatMap(({ file }) => namedBy(file, workspace))
      return { briefs, around, faults: found.filter((one) => one instanceof UserError) }
    },
    places: () => ({
      folders: ['briefs', 'sources', 'templates'].map((name) => join(workspace, name)),
      files: [
        ...new Set([
          join(workspace, 'brief.config.yaml'),
          ...(chosen ?? []).map(({ path }) => path),
          ...named,
          ...renderer.styles()
        ])
      ].sort(),
      without: [join(workspace, 'sources', 'originals')]
    })
  }
}

async function orFault(briefs: Promise<readonly BriefPath[]>): Promise<readonly BriefPath[] | UserError> {
  return briefs.catch((error) => {
    if (error instanceof UserError) return error
    throw error
  })
}

/** Data and pictures that a brief names, which need not stand in `briefs/`. */
function namedBy(
  { file, text, files = new Map(), pictures = new Map() }: BriefFile,
  workspace: string
): readonly string[] {
  const folder = dirname(join(workspace, file))
  const missing = [...text.matchAll(/[^\s"'`]+\.csv\b/gi)].map(([name]) => name)
  const names = [...missing, ...files.keys(), ...pictures.keys()].filter(
    (name) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(name)
  )
  return names.flatMap((name) => [resolve(folder, name), resolve(folder, decoded(name))]).filter(hasName)
}

function hasName(path: string): boolean {
  return basename(path) !== ''
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''))
  } catch {
    return address
  }
}
