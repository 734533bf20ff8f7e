import { ensureBoundaries } from './site.ts'

export const main = ensureBoundaries
