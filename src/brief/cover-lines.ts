/** Lines of a response's cover sheet that may be confidential. */
export const coverLines = ['respondent', 'organisation', 'contact'] as const
