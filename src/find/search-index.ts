import type { DatabaseSync } from 'node:sqlite'
import type { SourceRecord } from '../library/record.ts'
import { passagesOf } from './passages.ts'

/** A passage that holds words looked for, best first. `shown` is its part around them. */
export interface Hit {
  readonly key: string
  readonly title: string
  readonly file: string
  readonly locator: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly shown: string
}

export interface SearchIndex {
  /** The stamps of the files it holds, by path. */
  stamps(): ReadonlyMap<string, string>
  /** Takes a file's passages in, in place of those it had; `null` takes them out. */
  put(file: string, stamp: string, record: SourceRecord | null): void
  /** Does all of some work or nothing of it. */
  whole(work: () => void): void
  search(words: readonly string[], limit: number, emphasis: readonly [string, string]): Hit[]
  close(): void
}

const version = 1
const schema = `
  CREATE TABLE file (path TEXT PRIMARY KEY, stamp TEXT NOT NULL);
  CREATE TABLE passage (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL, key TEXT NOT NULL, title TEXT NOT NULL,
    locator TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL
  );
  CREATE INDEX passage_file ON passage (file);
  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  PRAGMA user_version = ${version};
`

/** Wraps an SQLite database; makes its tables where they are missing or of another version. */
export function searchIndex(database: DatabaseSync): SearchIndex {
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  const made = database.prepare('PRAGMA user_version').get()?.['user_version']
  if (made !== version) {
    database.exec('DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS passage; DROP TABLE IF EXISTS file;')
    database.exec(schema)
  }
  return {
    stamps: () => {
      const rows = database.prepare('SELECT path, stamp FROM file').all()
      return new Map(rows.map((row) => [String(row['path']), String(row['stamp'])]))
    },
    put: (file, stamp, record) => put(database, file, stamp, record),
    whole: (work) => {
      database.exec('BEGIN IMMEDIATE')
      try {
        work()
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    search: (words, limit, emphasis) => {
      const all = hits(database, queryOf(words, ' AND '), limit, emphasis)
      return all.length > 0 || words.length < 2 ? all : hits(database, queryOf(words, ' OR '), limit, emphasis)
    },
    close: () => database.close()
  }
}

function put(database: DatabaseSync, file: string, stamp: string, record: SourceRecord | null): void {
  database
    .prepare("INSERT INTO words (words, rowid, text) SELECT 'delete', id, text FROM passage WHERE file = ?")
    .run(file)
  database.prepare('DELETE FROM passage WHERE file = ?').run(file)
  database.prepare('DELETE FROM file WHERE path = ?').run(file)
  if (!record) return
  database.prepare('INSERT INTO file (path, stamp) VALUES (?, ?)').run(file, stamp)
  const passage = database.prepare(
    'INSERT INTO passage (file, key, title, locator, start, stop, text) VALUES (?, ?, ?, ?, ?, ?, ?)'
  )
  const words = database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  for (const { start, end, text, locator } of passagesOf(record)) {
    const { lastInsertRowid } = passage.run(
      file,
      record.key,
      record.item.title.replaceAll(/\p{Cc}/gu, ' '),
      locator,
      start,
      end,
      text
    )
    words.run(lastInsertRowid, text)
  }
}

/** Each argument is a word or, with spaces, a phrase. Nothing in it is an operator. */
function queryOf(words: readonly string[], between: string): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(between)
}

function hits(database: DatabaseSync, query: string, limit: number, [open, close]: readonly [string, string]): Hit[] {
  const rows = database
    .prepare(
      `SELECT p.*, snippet(words, 0, ?, ?, '…', 40) AS shown FROM words JOIN passage p ON p.id = words.rowid
       WHERE words MATCH ? ORDER BY bm25(words), p.key, p.start LIMIT ?`
    )
    .all(open, close, query, limit)
  return rows.map((row) => ({
    key: String(row['key']),
    title: String(row['title']),
    file: String(row['file']),
    locator: String(row['locator']),
    start: Number(row['start']),
    end: Number(row['stop']),
    text: String(row['text']),
    shown: String(row['shown'])
  }))
}
