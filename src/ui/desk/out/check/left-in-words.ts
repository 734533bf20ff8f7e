import type { Words } from '../../../../view/words.ts'

/** How many findings still want a decision. */
export const leftInWords = ({ errors, warnings }: { errors: number; warnings: number }, words: Words): string =>
  [
    errors > 0 ? words('desk.check.errors', { count: errors }) : '',
    warnings > 0 ? words('desk.check.warnings', { count: warnings }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
