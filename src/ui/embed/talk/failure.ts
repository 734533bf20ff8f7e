import { longestText } from '../../../embed/protocol.ts'
import type { ReleaseProblem } from '../../../release/problem.ts'
import type { Language } from '../../../view/view.ts'
import { problemInWords } from '../../parts/ProblemText.tsx'
import { wordsIn } from '../../words/words.ts'
import { meet, type Room } from './meet.ts'

/** Tells the page around that there is no map, and why. */
export function tellFailure(
  room: Room,
  hosts: readonly string[] | undefined,
  problem: ReleaseProblem,
  language: Language,
): void {
  const host = meet(room, hosts, {
    onMeet: () =>
      host.say({
        type: 'error',
        code: 'release',
        subject: problem.file.slice(0, 200),
        message: problemInWords(problem, wordsIn(language)).slice(0, longestText),
      }),
    onMessage: () => undefined,
    onNonsense: () => undefined,
  })
}
