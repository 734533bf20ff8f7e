import type { Dictionary } from '../../words/words.ts'
import { assessment } from './assessment.ts'
import { facility } from './facility.ts'
import { lists } from './lists.ts'
import { models } from './models.ts'
import { networks } from './networks.ts'
import { ranking } from './ranking.ts'
import { subcentres } from './subcentres.ts'
import { targets } from './targets.ts'

const parts: readonly Dictionary[] = [assessment, models, ranking, targets, networks, lists, subcentres, facility]

/** The texts of all boards; they come with the boards, not with the first page. */
export const boardWords: Dictionary = {
  zh: Object.assign({}, ...parts.map((part) => part.zh)),
  en: Object.assign({}, ...parts.map((part) => part.en)),
}
