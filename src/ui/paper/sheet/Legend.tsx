import { emphasisSwatch, printedSwatch } from '../../../paint/svg/print/swatch.ts'
import type { LegendBlock, LegendItem } from '../../../scene/scene.ts'
import type { View } from '../../../view/view.ts'
import { useMarkup } from '../../parts/useMarkup.ts'
import { useWords } from '../../store.ts'

type Ink = View['paper']['ink']

/** The key of a printed map. */
export function Legend({
  blocks,
  ink,
  emphasised,
}: {
  blocks: readonly LegendBlock[]
  ink: Ink
  /** How many regions are outlined over everything else. */
  emphasised: number
}) {
  const words = useWords()
  return (
    <div className="paper-legend">
      {blocks.map((block) => (
        <section key={block.layer}>
          <h3>
            {block.layer === 'board' ? words('paper.marked') : words(`layer.${block.layer}`)}
            {block.layer === 'fill' && block.title && <small>{block.title}</small>}
          </h3>
          {block.square && <SquareKey block={block} ink={ink} />}
          {!block.square && <Items items={block.items} ink={ink} />}
          <Items items={block.pairs} ink={ink} inPairs />
          <Items items={block.signs} ink={ink} />
          {block.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </section>
      ))}
      {emphasised > 0 && (
        <section>
          <ul>
            <li>
              <PrintedSwatch swatch="emphasis" ink={ink} />
              <span>{words('paper.emphasis')}</span>
              <b>{emphasised}</b>
            </li>
          </ul>
        </section>
      )}
    </div>
  )
}

function Items({ items, ink, inPairs = false }: { items: readonly LegendItem[]; ink: Ink; inPairs?: boolean }) {
  // What is not on the map needs no place in its key.
  const shown = items.filter((item) => item.count !== 0)
  if (shown.length === 0) return null
  return (
    <ul className={inPairs ? 'pairs' : undefined}>
      {shown.map((item) => (
        <li key={item.id}>
          <PrintedSwatch swatch={item.swatch} ink={ink} />
          <span>{item.label}</span>
          {item.count !== null && <b>{item.count}</b>}
        </li>
      ))}
    </ul>
  )
}

function SquareKey({ block: { square, items }, ink }: { block: LegendBlock; ink: Ink }) {
  if (!square) return null
  const { across, down } = square
  const wide = across.classes.length
  return (
    <div className="paper-square">
      <p>
        <span aria-hidden="true">↑ </span>
        {down.name}
      </p>
      <table>
        <tbody>
          {down.classes.map((label, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {items.slice(row * wide, (row + 1) * wide).map((item) => (
                <td key={item.id}>
                  <PrintedSwatch swatch={item.swatch} ink={ink} />
                  <b>{item.count}</b>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {across.classes.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="across">
        {across.name}
        <span aria-hidden="true"> →</span>
      </p>
    </div>
  )
}

function PrintedSwatch({ swatch, ink }: { swatch: LegendItem['swatch'] | 'emphasis'; ink: Ink }) {
  return (
    <svg
      className={`paper-swatch ${ink}`}
      viewBox="0 0 20 14"
      preserveAspectRatio="none"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the painter from an enumeration
      dangerouslySetInnerHTML={useMarkup(swatch === 'emphasis' ? emphasisSwatch : printedSwatch(swatch, ink))}
    />
  )
}
