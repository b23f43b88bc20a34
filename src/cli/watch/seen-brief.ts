import { setImmediate } from 'node:timers/promises'
import type { Brief } from '../../brief/brief.ts'
import { check } from '../../check/check.ts'
import type { Checked } from '../../check/checked.ts'
import type { Facts } from '../../check/rule.ts'
import type { Library } from '../../library/record.ts'
import { drawCharts } from '../../page/charts/draw.ts'
import type { Html } from '../../page/html.ts'
import { faultsIn } from '../check-brief.ts'
import { openProgress } from '../progress.ts'
import type { Renderer } from '../render-briefs.ts'
import type { Terminal } from '../terminal.ts'
import type { BriefFile } from '../workspace.ts'
import type { ReadBrief } from './read-briefs.ts'

/** What stands around the briefs of a workspace. Each part is the same object for as long as it is the same. */
export interface Around {
  readonly library: Library
  readonly facts: Facts
  readonly renderer: Renderer
}

/** A brief as it stands on disk. What is worked out from it is worked out when it is first asked for, and kept. */
export interface SeenBrief {
  readonly name: string
  readonly file: BriefFile
  readonly around: Around
  /** Stands for the brief and the files that it names. */
  readonly hash: string
  readonly checked: Once<Checked>
  /** Throws `UserError` where its template or its style is at fault. */
  readonly html: () => Promise<Html>
}

/** `before` is the brief as it was seen last: as much of it is kept as still holds. */
export function seenBrief({ file, hash, brief }: ReadBrief, around: Around, before: SeenBrief | undefined): SeenBrief {
  const sameText = before?.hash === hash
  const sameCheck = sameText && before.around.library === around.library && before.around.facts === around.facts
  if (sameCheck && before.around.renderer === around.renderer) return before
  const checked = sameCheck ? before.checked : once(() => checkSeen(brief(), file, around))
  const html = once(async () => {
    const one = await checked()
    return around.renderer.render(one, file, around.library)
  })
  return { name: nameOf(file), file, around, hash, checked, html }
}

function nameOf({ file }: BriefFile): string {
  return file.replace(/^.*\//, '').replace(/\.md$/, '')
}

async function checkSeen(brief: Brief, file: BriefFile, { library, facts }: Around): Promise<Checked> {
  const charts = faultsIn(await drawCharts(brief.charts))
  return check(brief, library, { ...facts, ...(file.pictures ? { pictures: faultsIn(file.pictures) } : {}), charts })
}

/** Checks those that are not checked yet. No more are begun once it is `stale`. */
export async function checkSeveral(
  briefs: readonly SeenBrief[],
  terminal: Terminal,
  stale: () => boolean = () => false
): Promise<readonly JudgedBrief[]> {
  const judged: JudgedBrief[] = []
  const progress = openProgress(terminal, 'Checking', briefs.length)
  try {
    for (const seen of briefs) {
      // Between two briefs there is time for what waits, such as the reader of a page.
      await setImmediate()
      if (stale()) break
      judged.push({ seen, checked: await seen.checked() })
      progress.step()
    }
    return judged
  } finally {
    progress.end()
  }
}

export interface JudgedBrief {
  readonly seen: SeenBrief
  readonly checked: Checked
}

interface Once<T> {
  (): Promise<T>
  /** What was made; null before, and where it failed. */
  readonly made: () => T | null
}

function once<T>(work: () => Promise<T>): Once<T> {
  let begun: Promise<T> | null = null
  let made: T | null = null
  const begin = async (): Promise<T> => {
    made = await work()
    return made
  }
  const get = (): Promise<T> => {
    begun ??= begin()
    return begun
  }
  return Object.assign(get, { made: () => made })
}
