import { dividedEntries, type EntryGroup } from '../../../atlas/designations.ts'
import type { Designation } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { Cite } from '../../panel/Cite.tsx'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { PlaceButtons, RegionButton } from '../institutions/buttons.tsx'

/** The entries of one list, each with its place, what it is, its date and its evidence. */
export function EntriesTable({ list, entries }: { list: Designation['list']; entries: Designation[] }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const groups = dividedEntries(entries, list, atlas)
  return (
    <table className="entries">
      <caption className="sr-only">{words(`lists.name.${list}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{words('lists.column.name')}</th>
          <th scope="col">{words('lists.column.status')}</th>
          <th scope="col">{words(list === 'promotion' ? 'lists.column.tier' : 'lists.column.detail')}</th>
          <th scope="col">{words('evidence.title')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key ?? ''}>
          {group.by !== 'none' && (
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                <GroupName group={group} /> <small>{words('lists.group.count', { count: group.entries.length })}</small>
              </th>
            </tr>
          )}
          {group.entries.map((one) => (
            <Entry key={one.id} entry={one} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function GroupName({ group }: { group: EntryGroup }) {
  const words = useWords()
  if (group.key === null) return words(group.by === 'year' ? 'lists.undated' : 'lists.unplaced')
  return group.by === 'year' ? formatPeriod(group.key, words) : <RegionButton adcode={group.key} />
}

function Entry({ entry }: { entry: Designation }) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const { name, region, facility, status, date, tier, detail, evidence, note } = entry
  const known = useApp((state) => state.atlas.facilities.some((one) => one.id === facility))
  return (
    <>
      <tr className={note ? 'remarked' : undefined}>
        <th scope="row">
          {facility !== undefined && known ? (
            <button type="button" className="region institution" onClick={() => look(store, { facility })}>
              {name[lang]}
            </button>
          ) : (
            name[lang]
          )}
          {lang !== 'zh' && (
            <span className="original" lang="zh">
              {name.zh}
            </span>
          )}
          <PlaceButtons adcode={region} />
        </th>
        <td>
          {words(`lists.status.${status}`)}
          <span className={date === null ? 'date' : 'date whole'}>{date ?? words('evidence.date.none')}</span>
        </td>
        <td>
          {tier && (
            <span className="tiers">
              {words('lists.tiers', {
                from: tier.from === null ? words('lists.tier.unknown') : words(`tier.${tier.from}`),
                to: words(`tier.${tier.to}`),
              })}
            </span>
          )}
          {detail && <span>{detail[lang]}</span>}
        </td>
        <td>
          <Cite title={name[lang]} evidence={evidence} note={note} />
        </td>
      </tr>
      {note && (
        <tr className="remark">
          <td colSpan={4} className="note">
            {note[lang]}
          </td>
        </tr>
      )}
    </>
  )
}
