import { chooseRegion } from '../../../../desk/change/regions.ts'
import { setKind } from '../../../../desk/change/source.ts'
import type { Finding, Source } from '../../../../desk/project.ts'
import { useApp, useWords } from '../../../store.ts'
import { act, goTo, useDesk } from '../../desk-store.ts'
import { decideAll, excludeRows, tableRow } from './decisions.ts'
import { labelIn } from './labels.ts'
import { NoteForm } from './NoteForm.tsx'
import { fullName } from './region-names.ts'
import { remedyOf } from './remedies.ts'

/** What can be done about a finding, besides putting a cell right. */
export function Choices({ finding, source }: { finding: Finding; source: Source }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const base = useDesk((state) => state.base)
  const { origin, candidates, severity, stops } = finding
  const label = labelIn(finding)
  const one = [finding]
  const remedy = remedyOf(finding)
  return (
    <>
      {label !== null && candidates.length > 0 && (
        <fieldset className="desk-out-choices">
          <legend>{words('desk.check.which')}</legend>
          {candidates.map((adcode) => (
            <button
              key={adcode}
              type="button"
              className="quiet"
              onClick={() => act((project) => chooseRegion(project, source.id, label, adcode), 'desk.check.act.region')}
            >
              {fullName(base, adcode, lang, words)}
            </button>
          ))}
        </fieldset>
      )}
      {severity === 'warning' && !stops && (
        <NoteForm
          label={words('desk.check.accept')}
          onAccept={(note) =>
            act((project) => decideAll(project, one, { how: 'accepted', note }), 'desk.check.act.accept')
          }
        />
      )}
      <div className="desk-out-choices">
        {remedy.exclude !== null && (
          <button
            type="button"
            className="quiet"
            onClick={() => act((project) => decideAll(project, one, { how: 'excluded' }), 'desk.check.act.exclude')}
          >
            {words(remedy.exclude === 'row' ? 'desk.check.exclude.row' : 'desk.check.exclude.cell')}
          </button>
        )}
        {remedy.exclude === 'cell' && tableRow(source, origin) !== null && (
          <button
            type="button"
            className="quiet"
            onClick={() => act((project) => excludeRows(project, one), 'desk.check.act.exclude-row')}
          >
            {words('desk.check.exclude.whole-row')}
          </button>
        )}
        {remedy.match && (
          <button type="button" className="quiet" onClick={() => goTo('match')}>
            {words('desk.check.to-match')}
          </button>
        )}
        {remedy.leave && (
          <button
            type="button"
            className="quiet"
            onClick={() => act((project) => setKind(project, source.id, 'unused'), 'desk.check.act.leave')}
          >
            {words('desk.check.leave')}
          </button>
        )}
      </div>
    </>
  )
}
