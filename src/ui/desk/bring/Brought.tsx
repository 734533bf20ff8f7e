import { useState } from 'react'
import { countRoles } from '../../../desk/change/rows.ts'
import { setKind } from '../../../desk/change/source.ts'
import type { Source } from '../../../desk/project.ts'
import { type Encoding, encodings, type Remark } from '../../../release/sheets/workbook.ts'
import { useWords } from '../../store.ts'
import { act, goTo, type ReadFile, useDesk } from '../desk-store.ts'
import { looking } from '../match/looking.ts'
import { canReadAgain, forgetFile, readAgain } from './bring.ts'

/** The same in every language. */
const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 BOM',
  gb18030: 'GBK / GB18030',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

/** The files that have come, with their sheets. */
export function Brought() {
  const words = useWords()
  const files = useDesk((state) => state.files)
  const sources = useDesk((state) => state.project.sources)
  const here = files.filter((file) => file.sources.some((id) => sources.some((source) => source.id === id)))
  if (here.length === 0) return null
  return (
    <section className="desk-brought" aria-labelledby="desk-brought">
      <h3 id="desk-brought">{words('desk.brought.title')}</h3>
      <ul>
        {here.map((file) => (
          <FileItem
            key={file.sources.join()}
            file={file}
            all={sources}
            isTwice={here.some((one) => one !== file && one.file === file.file)}
          />
        ))}
      </ul>
    </section>
  )
}

function FileItem({ file, all, isTwice }: { file: ReadFile; all: readonly Source[]; isTwice: boolean }) {
  const words = useWords()
  const sources = all.filter(({ id }) => file.sources.includes(id))
  return (
    <li className="desk-file">
      <div className="desk-file-head">
        <h4>{file.file}</h4>
        {file.encoding && <EncodingChoice file={file} encoding={file.encoding} />}
        <button
          type="button"
          className="quiet"
          aria-label={words('desk.brought.remove.what', { file: file.file })}
          onClick={() => forgetFile(file)}
        >
          {words('desk.brought.remove')}
        </button>
      </div>
      {isTwice && <p className="desk-wrong">{words('desk.brought.twice')}</p>}
      {file.remarks.length > 0 && (
        <ul className="desk-remarks">
          {file.remarks.map((remark) => (
            <li key={`${remark.kind} ${remark.sheet}`}>
              <RemarkText remark={remark} />
            </li>
          ))}
        </ul>
      )}
      <ul className="desk-sheets">
        {sources.map((source) => (
          <SheetItem key={source.id} source={source} />
        ))}
      </ul>
    </li>
  )
}

/** A file of text does not say how it is written: what was recognised can be put right. */
function EncodingChoice({ file, encoding }: { file: ReadFile; encoding: Encoding }) {
  const words = useWords()
  if (!canReadAgain(file)) return <span className="desk-note">{encodingNames[encoding]}</span>
  return (
    <label className="desk-inline">
      <span>{words('desk.encoding')}</span>
      <select value={encoding} onChange={({ target }) => readAgain(file, target.value as Encoding)}>
        {encodings.map((one) => (
          <option key={one} value={one}>
            {encodingNames[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

function RemarkText({ remark: { kind, sheet, count } }: { remark: Remark }) {
  const words = useWords()
  const said = words(`desk.remark.${kind}`, { count })
  return <>{sheet === '' ? said : words('desk.remark.of', { sheet, said })}</>
}

function SheetItem({ source }: { source: Source }) {
  const words = useWords()
  const present = useDesk((state) => state.present.includes(source.id))
  const used = source.kind !== 'unused'
  // What was recognised is taken up again where a sheet is switched off and on.
  const [before, setBefore] = useState(
    source.kind !== 'unused' ? source.kind : source.table ? ('record' as const) : ('figures' as const),
  )
  const { body = 0 } = countRoles(source.layout.rows)
  return (
    <li>
      <label className="desk-sheet">
        <input
          type="checkbox"
          checked={used}
          onChange={() => {
            if (source.kind !== 'unused') setBefore(source.kind)
            act(
              (project) => setKind(project, source.id, used ? 'unused' : before),
              used ? 'desk.act.off' : 'desk.act.on',
            )
          }}
        />
        <span>{source.sheet || words('desk.brought.sheet')}</span>
      </label>
      <span className="desk-note">
        {present
          ? words('desk.brought.rows', { kind: words(`desk.kind.${source.kind}`), count: body })
          : words('desk.brought.lost')}
      </span>
      {used && (
        <button
          type="button"
          className="quiet"
          aria-label={words('desk.brought.look.what', { sheet: source.sheet })}
          onClick={() => {
            looking.setState({ source: source.id })
            goTo('match')
          }}
        >
          {words('desk.brought.look')}
        </button>
      )}
    </li>
  )
}
