import { bracketed, italic, join, type Phrase } from '../phrase.ts'
import type { Source } from '../source-kind.ts'
import { singleQuoted } from '../typography.ts'
import { creators, isDatedByName } from './label.ts'
import * as official from './official.ts'
import { closed, people, year as yearOf } from './parts.ts'
import * as works from './works.ts'

/** A source's entry in the reference list; `letter` tells works of one author and year apart. */
export function reference(source: Source, letter: string): Phrase {
  return closed(entry(source, headOf(source, yearOf(source.item, letter))))
}

/** Authors, year, title; without authors the paper or the series stands first, else the title itself, before the year. */
function headOf(source: Source, year: string): Phrase {
  const { item } = source
  const title = titleOf(source)
  const names = creators(source)
  if (names.length > 0) {
    const role = item.author?.length ? null : names.length > 1 ? '(eds)' : '(ed.)'
    return join(' ', people(names), role, bracketed(year), title)
  }
  const stand =
    source.kind === 'news' ? item['container-title'] : source.kind === 'broadcast' ? item['collection-title'] : null
  return stand
    ? join(' ', italic(stand), bracketed(year), title)
    : join(' ', title, isDatedByName(source) ? null : bracketed(year))
}

/** A whole work in italics, a part of one in single marks. */
function titleOf({ kind, item }: Source): Phrase {
  const isPart = parts.has(kind) || item.type === 'post-weblog' || item.type === 'post'
  return isPart ? singleQuoted(item.title) : italic(item.title)
}

const parts: ReadonlySet<Source['kind']> = new Set([
  'journal',
  'news',
  'chapter',
  'broadcast',
  'debate',
  'bill-committee',
  'written',
  'evidence',
  'talk'
])

function entry(source: Source, head: Phrase): Phrase {
  const { item } = source
  switch (source.kind) {
    case 'act':
      return official.act(source)
    case 'instrument':
      return official.instrument(source)
    case 'eu-legislation':
      return official.euLegislation(source, head)
    case 'treaty':
      return official.treaty(source, head)
    case 'bill':
      return official.bill(source, head)
    case 'explanatory-notes':
      return official.explanatoryNotes(source, head)
    case 'judgment':
      return official.judgment(source)
    case 'debate':
    case 'bill-committee':
    case 'written':
      return official.debate(source, head)
    case 'house-paper':
    case 'command-paper':
    case 'law-commission':
      return official.numbered(source, head)
    case 'evidence':
    case 'report':
    case 'dataset':
    case 'correspondence':
      return works.report(item, head)
    case 'web':
      return works.web(item, head)
    case 'broadcast':
      return works.broadcast(item, head)
    case 'talk':
      return works.talk(item, head)
    case 'news':
      return works.news(item, head)
    case 'book':
      return works.book(item, head)
    case 'chapter':
      return works.chapter(item, head)
    case 'journal':
      return works.journal(item, head)
    case 'thesis':
      return works.thesis(item, head)
  }
}
