import { z } from 'zod'
import type { Finding } from '../document/finding.ts'
import { type FrontMatterProblem, problemsOf, readFrontMatter, unknownSetting } from '../document/front-matter.ts'
import { readPartialDate } from '../document/partial-date.ts'
import type { Placer } from '../document/place.ts'
import { nearest } from '../text/nearest.ts'
import { type FrontMatter, isCslFile, isStyleName, numberings, papers, styleNames } from './front-matter.ts'

/** Each message says what is wanted there; `problemsOf` makes the sentence. */
const words = z.union([z.string().trim().min(1), z.number().transform(String)], { error: 'some words' })
const authorsWanted = 'a name, or a list such as `[A Researcher, B Colleague]`'
const dateWanted = 'a date such as `2026-11-20`'
const styleWanted = `one of ${styleNames.map((name) => `\`${name}\``).join(', ')} or a \`.csl\` file of the workspace`
const paperWanted = '`A4` or `letter`'
const confidentialWanted = 'a list of questions and lines of the cover sheet, such as `[3, 5, contact]`'

const schema = z.object({
  title: words,
  subtitle: words.exactOptional(),
  number: words.exactOptional(),
  date: z
    .string({ error: dateWanted })
    .refine((text) => readPartialDate(text)?.day !== undefined, { error: dateWanted }),
  authors: z.union([words.transform((one) => [one]), z.array(words)], { error: authorsWanted }).exactOptional(),
  template: z
    .string({ error: 'the name of a template' })
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, { error: 'the name of a template' })
    .exactOptional(),
  style: z.custom<FrontMatter['style']>(isStyle, { error: styleWanted }).exactOptional(),
  lang: z
    .string({ error: 'a language tag such as `en-GB`' })
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'a language tag such as `en-GB`' })
    .exactOptional(),
  summary: words.exactOptional(),
  evidence: z.literal('annex', { error: '`annex`' }).exactOptional(),
  numbering: z.enum(numberings, { error: '`none`, `sections` or `paragraphs`' }).exactOptional(),
  paper: z
    .string({ error: paperWanted })
    .toLowerCase()
    .pipe(z.enum(papers, { error: paperWanted }))
    .exactOptional(),
  length: z.literal('one-page', { error: '`one-page`' }).exactOptional(),
  respondent: words.exactOptional(),
  organisation: words.exactOptional(),
  contact: words.exactOptional(),
  consultation: words.exactOptional(),
  reference: words.exactOptional(),
  confidentiality: words.exactOptional(),
  confidential: z
    .union([words.transform((one) => [one]), z.array(words)], { error: confidentialWanted })
    .exactOptional(),
  public: z.boolean({ error: '`true` or `false`' }).exactOptional(),
  module: words.exactOptional(),
  limit: z.int({ error: 'a number of words' }).positive({ error: 'a number of words' }).exactOptional()
})

/** The same for what is left once the wrong settings are out. */
const lenient = schema.extend({
  title: schema.shape.title.exactOptional(),
  date: schema.shape.date.exactOptional()
})

const names = Object.keys(schema.shape)

function isStyle(value: unknown): value is FrontMatter['style'] {
  return isStyleName(value) || isCslFile(value)
}

/** What was not given or is wrong. An undated brief speaks for no day: the check says so before anything rests on it. */
const defaults: FrontMatter = {
  title: 'Untitled',
  date: '',
  authors: [],
  template: 'briefing',
  style: 'oscola5',
  lang: 'en-GB',
  extra: {}
}

/** Reads a brief's front matter; what is wrong with it becomes findings of the rule `front-matter`. */
export function briefFrontMatter(text: string, place: Placer): { front: FrontMatter; problems: readonly Finding[] } {
  const read = readFrontMatter(text)
  const toFinding = ({ start, end, problem, fix }: FrontMatterProblem): Finding => ({
    rule: 'front-matter',
    level: 'error',
    problem,
    fix,
    place: place(start, end)
  })
  if (read.problems.length > 0) return { front: defaults, problems: read.problems.map(toFinding) }
  const parsed = schema.safeParse(read.data)
  const issues = parsed.success ? [] : parsed.error.issues
  const wrong = new Set(issues.map(({ path }) => String(path[0])))
  const known = Object.entries(read.data).filter(([name]) => names.includes(name) && !wrong.has(name))
  const extra = Object.fromEntries(Object.entries(read.data).filter(([name]) => !names.includes(name)))
  const strays = Object.keys(extra)
    .filter((name) => nearest(name, names) !== null)
    .map((name) => unknownSetting([name], read, names))
  return {
    front: { ...defaults, ...lenient.parse(Object.fromEntries(known)), extra },
    problems: [...problemsOf(issues, read, () => names), ...strays].map(toFinding)
  }
}
