import { expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const text = '---\ntitle: T\ndate: 2026-11-20\n---\nA claim.[^a]\n\n[^a]: @nowhere.\n'

async function checkWith(config: string): Promise<{ code: number | null; levels: readonly string[]; err: string }> {
  const folder = await folderWith({ 'briefs/a.md': text, 'brief.config.yaml': config })
  const { code, out, err } = await brief(folder, 'check', '--format', 'json')
  const levels = out === '' ? [] : JSON.parse(out).briefs[0].findings.map((one: { level: string }) => one.level)
  return { code, levels, err }
}

it.each([
  ['', 1, ['error'], ''],
  ['rules:\n  source-known: { level: review, reason: records come tomorrow }\n', 0, ['review'], ''],
  ['rules:\n  source-known: { level: off, reason: we keep no library }\n', 0, [], ''],
  [
    'rules:\n  source-know: { level: off, reason: x }\n',
    2,
    [],
    'brief: brief.config.yaml:2:3: There is no rule `source-know`: write `source-known`\n'
  ],
  [
    'rules:\n  source-known: { level: off }\n',
    2,
    [],
    'brief: brief.config.yaml:2:17: `rules.source-known.reason` is missing: add `rules.source-known.reason`: a reason in words\n'
  ],
  ['rule:\n  source-known: off\n', 2, [], 'brief: brief.config.yaml:1:1: There is no setting `rule`: write `rules`\n'],
  ['# rules:\n#   source-known: off\n', 1, ['error'], ''],
  ['rules:\n  # none yet\n', 1, ['error'], ''],
  [
    'rules:\n  front-matter: { level: off, reason: x }\n',
    2,
    [],
    'brief: brief.config.yaml:2:3: The level of `front-matter` cannot be turned: take it out, and put right what it finds\n'
  ],
  [
    '- source-known\n',
    2,
    [],
    'brief: brief.config.yaml:1:1: This is not a list of settings: write one `name: value` a line\n'
  ],
  [
    'rules:\n  source-known: off\n',
    2,
    [],
    'brief: brief.config.yaml:2:17: `rules.source-known` is `off`, not `{ level: error, review or off, reason: why }`: write `{ level: error, review or off, reason: why }`\n'
  ],
  [
    'rules:\n  source-known: { level: of, reason: x }\n',
    2,
    [],
    'brief: brief.config.yaml:2:26: `rules.source-known.level` is `of`, not `error`, `review` or `off`: write `error`, `review` or `off`\n'
  ],
  [
    'rules:\n  source-known: { level: off, reason: " " }\n',
    2,
    [],
    'brief: brief.config.yaml:2:39: `rules.source-known.reason` is ` `, not a reason in words: write a reason in words\n'
  ],
  [
    'rules: [',
    2,
    [],
    'brief: brief.config.yaml:1:9: This is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]: mend the line, or put the value in quotation marks\n'
  ]
])('brief.config.yaml %j', async (config, code, levels, err) => {
  expect(await checkWith(config)).toEqual({ code, levels, err })
})
