import type { Item, Name } from '../../library/item.ts'
import { listedOrOthers } from '../names.ts'
import { bracketed, join, type Phrase, plain, say } from '../phrase.ts'
import type { Edition } from './edition.ts'

/** How names and cases are set: as in a note, or as in a bibliography and a table (OSCOLA s 1.6.2, 1.7). */
export interface Setting {
  readonly edition: Edition
  readonly name: (name: Name) => string
  readonly italicCases: boolean
}

/** A full citation in its parts, so that a pinpoint and a declared short form find their places. */
export interface FullForm {
  readonly names: Phrase
  readonly work: Phrase
  /** `commas`: legislation and Hansard, `, s 10`; `brackets`: a pinpoint follows a closing bracket after a space. */
  readonly pinpoint: 'commas' | 'brackets'
  readonly address: Phrase
}

export function form(parts: {
  names?: Phrase
  work: Phrase
  pinpoint?: FullForm['pinpoint']
  address?: Phrase
}): FullForm {
  return { names: [], address: [], pinpoint: 'brackets', ...parts }
}

/** `names, work (short) pinpoint <address>`. */
export function assembled(full: FullForm, declared: Phrase, pinpoint: string | null): Phrase {
  const work = join(' ', join(', ', full.names, full.work), declared)
  const afterBracket = declared.length > 0 || (full.pinpoint === 'brackets' && /\)$/.test(plain(work)))
  // A judgment's paragraphs bring their own brackets, and take no comma (s 2.1.6).
  const gap = afterBracket || pinpoint?.startsWith('[') ? ' ' : ', '
  return join(' ', join(gap, work, pinpoint), full.address)
}

/** `(‘OSA 2023’)` or `(OSA 2023)`: the name by which legislation is cited afterwards (OSCOLA s 1.2.1). */
export function declaration(item: Item, edition: Edition): Phrase {
  const short = item['title-short']
  if (short === undefined || short === item.title) return []
  return bracketed(edition.marksShortForms ? say('‘', short, '’') : short)
}

/** Authors, else editors `(ed)`, else translators `(tr)`, else nobody: then the title stands first (OSCOLA s 3.1.1, 3.2.3). */
export function names(item: Item, { name }: Pick<Setting, 'name'>): Phrase {
  const list = (people: readonly Name[]) => listedOrOthers(people.map(name))
  if (item.author?.length) return say(list(item.author))
  if (item.editor?.length) return say(list(item.editor), item.editor.length > 1 ? ' (eds)' : ' (ed)')
  if (item.translator?.length) return say(list(item.translator), item.translator.length > 1 ? ' (trs)' : ' (tr)')
  return []
}
