import type { Span } from '../document/place.ts'
import { type ActReference, findActs } from './find-acts.ts'

/** A short form that a brief explains: `Online Safety Act 2023 (“the 2023 Act”)`. The span is that of the words. */
export interface DeclaredAct extends Span {
  /** As typed within the marks: `the 2023 Act`, `OSA 2023`. */
  readonly words: string
  readonly act: ActReference
}

const brackets = /\(([^()]{2,80})\)/g
const inMarks = /[“"‘']([^“”"‘’']{2,50})[”"’']/g
const unmarked =
  /^(?:(?:hereafter|hereinafter|henceforth)\s+)?((?:the|The)\s+[\p{L}\d -]{2,40}|[A-Z][A-Za-z]{0,5}[A-Z](?:\s+\d{4})?)$/u

/** The short forms that a text explains behind a title or a number, in round brackets. */
export function findDeclaredActs(text: string): readonly DeclaredAct[] {
  return findActs(text)
    .filter(({ act }) => act.kind !== 'short')
    .flatMap(({ act, nameEnd, end }) =>
      [...text.slice(nameEnd, end).matchAll(brackets)].flatMap(({ 1: inside = '', index }) =>
        wordsIn(inside, nameEnd + index + 1).map((words) => ({ ...words, act }))
      )
    )
}

function wordsIn(inside: string, start: number): (Span & { words: string })[] {
  const marked = [...inside.matchAll(inMarks)].map(({ 1: words = '', index }) => ({ words, at: index + 1 }))
  const plain = unmarked.exec(inside)?.[1]
  const all = marked.length > 0 || !plain ? marked : [{ words: plain, at: inside.length - plain.length }]
  return all.map(({ words, at }) => ({ words, start: start + at, end: start + at + words.length }))
}
