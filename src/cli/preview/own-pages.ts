import { basename, join } from 'node:path'
import type { Counts } from '../../check/checked.ts'
import { type Message, messageOf } from '../../exhibit/message.ts'
import { loadFilled } from '../../page/engine.ts'
import { ownTemplates } from '../../page/own-templates.ts'
import type { Look } from '../watch/look.ts'
import type { SeenBrief } from '../watch/seen-brief.ts'
import { pathOf } from './paths.ts'

export interface Problem {
  readonly problem: string
  readonly fix: string
}

/** What `templates/preview` is given. Every name is always there. */
interface PreviewPage {
  readonly title: string
  readonly css: string
  readonly summary: string | null
  readonly problems: readonly { readonly where: string | null; readonly problem: Message; readonly fix: Message }[]
  /** Whether it leads to the list of briefs. */
  readonly home: boolean
  readonly briefs: readonly Row[]
}

interface Row {
  readonly href: string
  readonly title: string
  readonly file: string
  readonly kind: 'right' | 'wrong' | 'open'
  readonly state: string
  readonly counts: string | null
}

/** The pages of a preview that are no brief. */
export interface OwnPages {
  /** The briefs with what the check has said of them so far. */
  index(look: Look): string
  problem(title: string, problem: Problem): string
}

export async function loadOwnPages(workspace: string): Promise<OwnPages> {
  const { css, fill } = await loadFilled<PreviewPage>(join(ownTemplates, 'preview', 'preview.hbs'), [ownTemplates])
  return {
    index: ({ briefs, around, faults }) =>
      fill({
        title: basename(workspace),
        css,
        summary: briefs.length === 1 ? '1 brief' : `${briefs.length} briefs`,
        problems: [
          ...faults.map(({ message, fix }) => lineOf(null, { problem: message, fix })),
          ...around.library.findings.map((one) => lineOf(`${one.file}, line ${one.place.start.line}`, one))
        ],
        home: false,
        briefs: briefs.map(rowOf)
      }),
    problem: (title, problem) =>
      fill({ title, css, summary: null, problems: [lineOf(null, problem)], home: true, briefs: [] })
  }
}

function lineOf(where: string | null, { problem, fix }: Problem): PreviewPage['problems'][number] {
  return { where, problem: messageOf(problem), fix: messageOf(fix) }
}

function rowOf({ name, file: { file }, checked }: SeenBrief): Row {
  const row = { href: pathOf(name), file }
  const found = checked.made()
  if (found === null) return { ...row, title: name, kind: 'open', state: 'not checked yet', counts: null }
  const errors = found.findings.filter(({ level }) => level === 'error').length
  return {
    ...row,
    title: found.brief.front.title || name,
    kind: found.ok ? 'right' : 'wrong',
    state: found.ok ? 'No errors' : `${errors} ${errors === 1 ? 'error' : 'errors'}, shown as a draft`,
    counts: inWords(found.counts)
  }
}

/** What is nought is left out, but for what was verified. */
function inWords({ claims, verified, refuted, review, unchecked, waived }: Counts): string {
  if (claims === 0) return 'nothing to check'
  const others = [
    [refuted, 'refuted'],
    [review, 'to review'],
    [unchecked, 'unchecked'],
    [waived, 'waived']
  ] as const
  return [
    `${verified} of ${claims} ${claims === 1 ? 'claim' : 'claims'} verified`,
    ...others.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  ].join(', ')
}
