export const exportFormats = ['csl-json', 'bibtex', 'ris'] as const
export type ExportFormat = (typeof exportFormats)[number]
