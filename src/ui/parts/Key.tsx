import { lazy } from 'react'
import type { LegendBlock, LegendItem } from '../../scene/scene.ts'
import { isFiltered, noFilter } from '../../view/filter.ts'
import { layerNames, statuses, tiers, toggled, type View } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Later } from './Later.tsx'
import { SwatchIcon, SwatchPatterns } from './SwatchIcon.tsx'

const Histogram = lazy(() => import('../tools/Histogram.tsx'))
const Square = lazy(() => import('./Square.tsx'))

/** The layers' switches, each with its own key below it. */
export function Key() {
  const words = useWords()
  const store = useStore()
  const view = useApp((state) => state.view)
  const legend = useApp((state) => state.scene.legend)
  const filtered = isFiltered(view)
  return (
    <section className="key" aria-label={words('layers.title')}>
      <SwatchPatterns />
      {legend
        .filter((one) => one.layer === 'board')
        .map((block) => (
          <div key="board" className="block">
            <p className="switch">{words('legend.board')}</p>
            <Items block={block} view={view} />
          </div>
        ))}
      {layerNames.map((layer) => {
        const block = legend.find((one) => one.layer === layer)
        return (
          <div key={layer} className="block">
            <label className="switch">
              <input
                type="checkbox"
                role="switch"
                checked={view.layers.includes(layer)}
                aria-checked={view.layers.includes(layer)}
                onChange={() => look(store, { layers: toggled(layerNames, view.layers, layer) })}
              />
              <span>{words(`layer.${layer}`)}</span>
              {layer === 'fill' && block && <small>{block.title}</small>}
            </label>
            {layer === 'fill' && block && !block.square && <Spread />}
            {block && <Items block={block} view={view} />}
          </div>
        )
      })}
      {filtered && (
        <button type="button" className="clear" onClick={() => look(store, noFilter)}>
          {words('control.clear')}
        </button>
      )}
    </section>
  )
}

/** Its height is kept free, so that nothing moves when it comes. */
function Spread() {
  const alive = useApp((state) => state.library !== null)
  return (
    <div className="spread-place">
      {alive && (
        <Later>
          <Histogram />
        </Later>
      )}
    </div>
  )
}

function Items({ block, view }: { block: LegendBlock; view: View }) {
  return (
    <>
      {block.square && (
        <Later>
          <Square square={block.square} items={block.items} />
        </Later>
      )}
      {(['items', 'pairs', 'signs'] as const).map(
        (kind) =>
          block[kind].length > 0 &&
          !(kind === 'items' && block.square) && (
            <ul key={kind} className={kind === 'items' ? 'rows' : kind}>
              {block[kind].map((item) => (
                <li key={item.id} className={item.count === 0 ? 'none' : undefined} title={item.title}>
                  <Item item={item} view={view} />
                  {item.count !== null && <span className="count">{item.count}</span>}
                </li>
              ))}
            </ul>
          ),
      )}
      {block.notes.map((note) => (
        <p key={note} className="block-note">
          {note}
        </p>
      ))}
    </>
  )
}

function Item({ item, view }: { item: LegendItem; view: View }) {
  const store = useStore()
  const words = useWords()
  const { filter } = item
  const content = (
    <>
      <SwatchIcon swatch={item.swatch} />
      <span className="item-label">{item.label}</span>
    </>
  )
  if (!filter) return <span className="item">{content}</span>
  const pressed =
    filter.by === 'tier' ? filter.tiers.every((tier) => view.tier.includes(tier)) : view.status.includes(filter.status)
  const choose = () => {
    if (filter.by === 'status') look(store, { status: toggled(statuses, view.status, filter.status) })
    else
      look(store, { tier: tiers.filter((tier) => (filter.tiers.includes(tier) ? !pressed : view.tier.includes(tier))) })
  }
  return (
    <button
      type="button"
      className="item"
      aria-pressed={pressed}
      title={words(`legend.filter.${filter.by}`)}
      onClick={choose}
    >
      {content}
    </button>
  )
}
