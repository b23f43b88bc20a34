import { fileURLToPath } from 'node:url'

/** The folder of templates that come with the package. */
export const ownTemplates = fileURLToPath(new URL('../../templates', import.meta.url))
