import { createHash } from 'node:crypto'
import type { Finding } from '../document/finding.ts'
import {
  type FrontMatterProblem,
  type FrontMatterRead,
  problemsOf,
  readFrontMatter,
  unknownSetting
} from '../document/front-matter.ts'
import { placesIn } from '../document/place.ts'
import { nearest } from '../text/nearest.ts'
import { readDivisions, restStartOf } from './divisions.ts'
import { type ReadProvisions, readProvisions } from './read-provisions.ts'
import { type Evidence, type SourceKey, type SourceRecord, toSourceKey } from './record.ts'
import { evidenceSchema, type RecordData, recordSchema } from './record-schema.ts'

/** What became of one file: a record, unless its front matter cannot be read, and what is wrong with it. */
export interface RecordRead {
  readonly record: SourceRecord | null
  readonly findings: readonly Finding[]
}

const itemNames = Object.keys(recordSchema.shape)
const evidenceNames = Object.keys(evidenceSchema.shape)
/** Without these a record cannot be cited at all. */
const needed = ['type', 'title']
const noProvisions: ReadProvisions = { provisions: [], problems: [] }

/** Reads one file of `sources/`. `file` is relative to the workspace; its name without `.md` is the key. */
export function readRecord(file: string, text: string): RecordRead {
  const front = readFrontMatter(text)
  const place = placesIn(text)
  const toFinding = ({ start, end, problem, fix }: FrontMatterProblem): Finding => ({
    rule: 'source-record',
    level: 'error',
    problem,
    fix,
    place: place(start, end)
  })
  if (front.problems.length > 0) return { record: null, findings: front.problems.map(toFinding) }
  const { data, problems } = validated(front)
  const findings = [...problems, ...strays(front)].map(toFinding)
  if (data === null) return { record: null, findings }
  const law = data.type === 'legislation' ? readProvisions(text, front.bodyStart) : noProvisions
  const record = recordOf(file, text, front.bodyStart, data, law.provisions)
  return { record, findings: [...findings, ...law.problems.map(toFinding)] }
}

/** The data without the settings that are wrong; null where one that is needed is. */
function validated(front: FrontMatterRead): { data: RecordData | null; problems: readonly FrontMatterProblem[] } {
  const parsed = recordSchema.safeParse(front.data)
  if (parsed.success) return { data: parsed.data, problems: [] }
  const { issues } = parsed.error
  const problems = problemsOf(issues, front, (path) => (path[0] === 'evidence' ? evidenceNames : itemNames))
  const wrong = new Set(issues.map(({ path }) => String(path[0])))
  if (needed.some((name) => wrong.has(name))) return { data: null, problems }
  const rest = Object.entries(front.data).filter(([name]) => !wrong.has(name))
  return { data: recordSchema.safeParse(Object.fromEntries(rest)).data ?? null, problems }
}

/** CSL has more variables than we print; only a name that looks like a slip is worth a word. */
function strays(front: FrontMatterRead): readonly FrontMatterProblem[] {
  return Object.keys(front.data)
    .filter((name) => !itemNames.includes(name) && nearest(name, itemNames) !== null)
    .map((name) => unknownSetting([name], front, itemNames))
}

function recordOf(
  file: string,
  text: string,
  bodyStart: number,
  data: RecordData,
  provisions: SourceRecord['provisions']
): SourceRecord {
  const body = text.slice(bodyStart)
  const { evidence, ...item } = data
  return {
    key: keyOf(file),
    file,
    item,
    evidence: evidenceOf(evidence, body),
    text,
    bodyStart,
    textSha256: createHash('sha256').update(body.replace(/\r\n?/g, '\n')).digest('hex'),
    restStart: restStartOf(text, bodyStart),
    divisions: readDivisions(text, bodyStart),
    provisions
  }
}

/** A record that does not say how whole it is counts as notes when it has text: a person wrote it by hand. */
function evidenceOf(data: RecordData['evidence'], body: string): Evidence {
  const { reports, completeness, 'superseded-by': supersededBy, ...rest } = data
  return {
    ...rest,
    reports: reports.map(toSourceKey),
    completeness: completeness ?? (body.trim() === '' ? 'none' : 'notes'),
    ...(supersededBy === undefined ? {} : { supersededBy: toSourceKey(supersededBy) })
  }
}

function keyOf(file: string): SourceKey {
  return toSourceKey(file.replace(/^.*\//, '').replace(/\.md$/, ''))
}
