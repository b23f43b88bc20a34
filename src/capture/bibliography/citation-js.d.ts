/** The LaTeX reader of Citation.js: the one part of it that is needed, and it has no types. */
declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /** A field's value as text, or as a list of name parts where `field` is one of names. Throws on broken LaTeX. */
  export function parse(value: string, field: string): unknown
}
