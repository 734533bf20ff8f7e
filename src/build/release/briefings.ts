import type { Briefing } from '../../release/schema.ts'
import type { Told } from './briefings/evidence.ts'
import { overview } from './briefings/overview.ts'

/** The briefings that ship with the release; the first is the one that is opened by default. */
export const briefingsOf = (told: Told): Briefing[] => [overview(told)]
