import type { Flaw } from './flaw.ts'
import { negationIn, strengthIn } from './weight.ts'

/** The insertion adds force, number or a negation of its own. */
export function brings(words: string): Flaw {
  const word = negationIn(words) ?? strengthIn(words) ?? words
  return {
    verdict: 'review',
    reason: 'hides-words',
    problem: `\`[${words}]\` brings in \`${word}\`, which the source does not say there`,
    fix: 'say it in your own sentence, outside the marks'
  }
}

/** What it stands for carries a word that turns or narrows the sentence. */
export function hidesWeight(words: string, lost: string): Flaw {
  return {
    verdict: 'review',
    reason: 'hides-words',
    problem: `\`[${words}]\` takes away the source's \`${lost}\``,
    fix: `quote \`${lost}\` too`
  }
}

/** It makes another word of the source's word. */
export function meaning(words: string, theirs: string): Flaw {
  return {
    verdict: 'review',
    reason: 'hides-words',
    problem:
      theirs === ''
        ? `\`[${words}]\` makes another word of the source's`
        : `\`[${words}]\` changes the source's \`${theirs}\``,
    fix: "quote the source's word, or say it in your own sentence"
  }
}

/** It may be right, but nothing in the source shows it. */
export function unclear(words: string, theirs: string): Flaw {
  const problem =
    theirs === ''
      ? `Whether \`[${words}]\` only explains the source cannot be told`
      : `Whether \`[${words}]\` means the source's \`${theirs}\` cannot be told`
  return {
    verdict: 'review',
    reason: 'ambiguous',
    problem,
    fix: "quote the source's words, or confirm it with a waiver"
  }
}
