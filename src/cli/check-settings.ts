export const formats = ['text', 'json', 'sarif', 'html', 'github'] as const

/** The options of `brief check`. */
export interface CheckSettings {
  readonly format: (typeof formats)[number]
  readonly output?: string
  readonly strict?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
  readonly fix?: boolean
}
