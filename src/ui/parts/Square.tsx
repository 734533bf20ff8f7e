import { isDark } from '../../scene/classes.ts'
import type { LegendItem, LegendSquare } from '../../scene/scene.ts'
import './square.css'

/** The key of two indicators at once: nine colours, each with its count. */
export default function Square({ square, items }: { square: LegendSquare; items: readonly LegendItem[] }) {
  const { across, down } = square
  return (
    <div className="square">
      <p className="axis">
        <span aria-hidden="true">↑ </span>
        {down.name}
      </p>
      <table>
        <caption className="sr-only">{`${across.name} × ${down.name}`}</caption>
        <tbody>
          {down.classes.map((label, row) => (
            <tr key={label}>
              <th scope="row">{together(label)}</th>
              {items.slice(row * across.classes.length, (row + 1) * across.classes.length).map((item) => (
                <td key={item.id} className={paintOf(item)} title={item.title}>
                  {item.count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {across.classes.map((label) => (
              <th key={label} scope="col">
                {together(label)}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="axis across">
        {across.name}
        <span aria-hidden="true">{'\u00a0→'}</span>
      </p>
    </div>
  )
}

/** A sign is not parted from its number. */
const together = (label: string) => label.replace(/([<≥]) /, '$1\u00a0')

function paintOf({ swatch }: LegendItem): string {
  return swatch.kind === 'class' ? `field ${swatch.paint} ${isDark(swatch.paint) ? 'dark' : ''}` : ''
}
