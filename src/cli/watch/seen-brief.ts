import { read } from '../../brief/read.ts'
import { check } from '../../check/check.ts'
import type { Checked } from '../../check/checked.ts'
import type { Facts } from '../../check/rule.ts'
import type { Library } from '../../library/record.ts'
import { drawCharts } from '../../page/charts/draw.ts'
import type { Html } from '../../page/html.ts'
import { type CheckedRun, faultsIn } from '../check-briefs.ts'
import type { Renderer } from '../render-briefs.ts'
import type { BriefFile } from '../workspace.ts'

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
  readonly checked: () => Promise<Checked>
  /** Throws `UserError` where its template or its style is at fault. */
  readonly html: () => Promise<Html>
}

/** `before` is the brief as it was seen last: as much of it is kept as still holds. */
export function seenBrief(file: BriefFile, hash: string, around: Around, before: SeenBrief | undefined): SeenBrief {
  const sameText = before?.hash === hash
  const sameCheck = sameText && before.around.library === around.library && before.around.facts === around.facts
  if (sameCheck && before.around.renderer === around.renderer) return before
  const checked = sameCheck ? before.checked : once(() => checkSeen(file, around))
  const html = once(async () => {
    const one = await checked()
    return around.renderer.render(one, runOf([{ file, checked: one }], around))
  })
  return { name: file.file.replace(/^.*\//, '').replace(/\.md$/, ''), file, around, hash, checked, html }
}

async function checkSeen(file: BriefFile, { library, facts }: Around): Promise<Checked> {
  const brief = read(file)
  const charts = faultsIn(await drawCharts(brief.charts))
  return check(brief, library, { ...facts, ...(file.pictures ? { pictures: faultsIn(file.pictures) } : {}), charts })
}

/** These briefs as a run of the command has them. */
export function runOf(
  briefs: readonly { readonly file: BriefFile; readonly checked: Checked }[],
  { library, facts }: Around
): CheckedRun {
  const files = briefs.map(({ file }) => file)
  return {
    checked: briefs.map(({ checked }) => checked),
    library,
    texts: new Map([...files, ...library.records.values()].map(({ file, text }) => [file, text])),
    facts,
    checkText: (file) => check(read(file), library, facts),
    files: new Map(files.map((file) => [file.file, file]))
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= work()
    return made
  }
}
