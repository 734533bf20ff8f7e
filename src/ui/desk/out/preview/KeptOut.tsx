import { mostFindings } from '../../../../desk/project.ts'
import { useWords } from '../../../store.ts'
import { goTo, useDesk } from '../../desk-store.ts'
import { leftOver } from '../check/groups.ts'
import { sheetName } from '../check/place.ts'
import { stoppedIn } from './stopped.ts'

/** What of the sheets is not in the release that is shown, and why, with the way to put it right. */
export function KeptOut() {
  const words = useWords()
  const project = useDesk((state) => state.project)
  const examined = useDesk((state) => state.examined)
  if (!examined) return null
  const { sheets, findings } = stoppedIn(examined, project)
  const errors = leftOver(examined, project, mostFindings).errors - findings
  if (sheets.length === 0 && errors <= 0) return null
  return (
    <div className="desk-out-blocks">
      <div>
        {sheets.map((source) => (
          <p key={source.id}>{words('desk.preview.stopped', { sheet: sheetName(source, words) })}</p>
        ))}
        {errors > 0 && <p>{words('desk.preview.errors', { count: errors })}</p>}
      </div>
      <button type="button" className="quiet" onClick={() => goTo('check')}>
        {words('desk.preview.to-check')}
      </button>
    </div>
  )
}
