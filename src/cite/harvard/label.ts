import type { Name } from '../../library/item.ts'
import { groupOf } from '../group.ts'
import { listed, surname } from '../names.ts'
import { italic, join, type Phrase, say } from '../phrase.ts'
import type { Source } from '../source-kind.ts'
import { singleQuoted } from '../typography.ts'

/** What a source is known by in the text: its authors, else its paper or series, else its title (Cite Them Right). */
export function label(source: Source): Phrase {
  const { item } = source
  switch (source.kind) {
    case 'act':
    case 'instrument':
      return italic(source.name)
    case 'eu-legislation':
      return italic(europeanNumber.exec(item.title)?.[0] ?? item.title)
    case 'treaty':
    case 'bill':
    case 'explanatory-notes':
    case 'judgment':
      return italic(item.title)
    case 'news':
      return authors(source) ?? italic(item['container-title'] ?? item.title)
    case 'broadcast':
      return authors(source) ?? italic(item['collection-title'] ?? item.title)
    case 'debate':
    case 'bill-committee':
    case 'written':
    case 'evidence':
    case 'journal':
    case 'chapter':
    case 'talk':
      return authors(source) ?? singleQuoted(item.title)
    case 'house-paper':
    case 'command-paper':
    case 'law-commission':
    case 'report':
    case 'web':
    case 'dataset':
    case 'correspondence':
    case 'book':
    case 'thesis':
      return authors(source) ?? italic(item.title)
  }
}

/** Those who stand first in the reference: authors, else the editors of a whole book. */
export function creators({ kind, item }: Source): readonly Name[] {
  if (item.author?.length) return item.author
  return kind === 'chapter' ? [] : (item.editor ?? [])
}

function authors(source: Source): Phrase | null {
  const names = creators(source).map(surname)
  if (names.length === 0) return null
  return names.length > 3 ? join(' ', names[0], italic('et al.')) : say(listed(names))
}

/** `Regulation (EU) 2022/2065`: how a list's entry of European legislation begins, and enough to find it by. */
const europeanNumber = /^.*?(?:Regulation|Directive|Decision)\s(?:\([A-Z]+\)\s)?(?:No\s)?\d+\/\d+(?:\/[A-Z]+)?/

/** Legislation is dated by its name: no year follows it, nor `no date`. */
export function isDatedByName(source: Source): boolean {
  const { kind, item } = source
  if (kind === 'act' || kind === 'instrument') return true
  return groupOf(source) === 'legislation' && item.issued === undefined && /\b\d{4}\b/.test(item.title)
}
