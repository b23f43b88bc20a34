import type Handlebars from 'handlebars'

/** The helpers a template may use. */
export const knownHelpers = { if: true, unless: true, each: true, with: true, lookup: true, log: false }

/**
 * Handlebars' strict mode lets blocks ask for what is not there. Here they may not, so that a name misspelt in `{{#if}}`
 * is found; what the front matter may or may not say is asked for with `lookup`, which is null where it says nothing.
 */
export function addStrictHelpers(engine: typeof Handlebars): void {
  for (const name of ['if', 'unless', 'each', 'with']) {
    const own = engine.helpers[name]
    engine.registerHelper(name, function (this: unknown, value: unknown, options) {
      // `unless` asks `if`, and does not say from where.
      const { line, column } = options.loc?.start ?? {}
      if (value === undefined) throw new Error(`"#${name}" not defined in page - ${line}:${column}`)
      return own?.call(this, value, options)
    })
  }
  const own = engine.helpers['lookup']
  engine.registerHelper('lookup', (from: unknown, name: unknown, options) => own?.(from, name, options) ?? null)
}
