/**
 * What SARIF 2.1.0 (OASIS, errata 01) asks of the objects that we write, in our own words: what each must have (the
 * section is named), and nothing that we do not write.
 */
const text = { type: 'string', minLength: 1 }
const list = (items: object): object => ({ type: 'array', items })
const ref = (name: string): object => ({ $ref: `#/$defs/${name}` })

function closed(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}): object {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false
  }
}

const index = { type: 'integer', minimum: 0 }
const one = { type: 'integer', minimum: 1 }
/** RFC 3986, relative and percent-encoded: section 3.4.3. */
const relativeUri = {
  type: 'string',
  pattern: "^(?![/]|[A-Za-z][A-Za-z0-9+.-]*:)(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$"
}

export const sarifSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  // 3.13: a log
  ...closed({
    $schema: { type: 'string', pattern: '^https://docs\\.oasis-open\\.org/.*sarif-schema-2\\.1\\.0\\.json$' },
    version: { const: '2.1.0' },
    runs: list(ref('run'))
  }),
  $defs: {
    // 3.14: a run
    run: closed(
      { tool: closed({ driver: ref('driver') }), results: list(ref('result')) },
      {
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        originalUriBaseIds: {
          type: 'object',
          additionalProperties: closed({}, { uri: text, description: ref('message') })
        },
        artifacts: { ...list(ref('artifact')), uniqueItems: true }
      }
    ),
    // 3.19: the tool; 3.49: its rules
    driver: closed({ name: text }, { version: text, rules: { ...list(ref('rule')), uniqueItems: true } }),
    rule: closed({ id: text }, { shortDescription: ref('message'), help: closed({ text }, { markdown: text }) }),
    // 3.24: a file; 3.4: where it is
    artifact: closed({}, { location: ref('artifactLocation'), mimeType: text, encoding: text, sourceLanguage: text }),
    artifactLocation: closed({ uri: relativeUri }, { uriBaseId: text }),
    // 3.27: a result
    result: closed(
      { message: ref('message') },
      {
        ruleId: text,
        ruleIndex: index,
        level: { enum: ['none', 'note', 'warning', 'error'] },
        locations: list(ref('location')),
        relatedLocations: { ...list(ref('location')), uniqueItems: true },
        fixes: { ...list(ref('fix')), uniqueItems: true },
        suppressions: { ...list(ref('suppression')), uniqueItems: true }
      }
    ),
    message: closed({ text }),
    // 3.28, 3.29: a place
    location: closed({ physicalLocation: ref('physicalLocation') }, { id: index, message: ref('message') }),
    physicalLocation: closed({ artifactLocation: ref('artifactLocation'), region: ref('region') }),
    // 3.30: a stretch of text
    region: closed({
      startLine: one,
      startColumn: one,
      endLine: one,
      endColumn: one,
      charOffset: index,
      charLength: index
    }),
    // 3.55 to 3.57: a fix
    fix: closed({ artifactChanges: { ...list(ref('artifactChange')), minItems: 1 } }, { description: ref('message') }),
    artifactChange: closed({
      artifactLocation: ref('artifactLocation'),
      replacements: { ...list(ref('replacement')), minItems: 1 }
    }),
    replacement: closed({ deletedRegion: ref('region') }, { insertedContent: closed({ text: { type: 'string' } }) }),
    // 3.35: what allows a result
    suppression: closed(
      { kind: { enum: ['inSource', 'external'] } },
      { status: { enum: ['accepted', 'underReview', 'rejected'] }, justification: text, location: ref('location') }
    )
  }
}
