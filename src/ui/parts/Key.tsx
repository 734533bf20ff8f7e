import { lazy, memo, useMemo } from 'react'
import { inNextTask } from '../../paint/next-task.ts'
import type { LegendBlock, LegendItem } from '../../scene/scene.ts'
import { isOpen } from '../../view/embed.ts'
import { isFiltered, noFilter } from '../../view/filter.ts'
import { layerNames, statuses, tiers, toggled, type View } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Later } from './Later.tsx'
import { SwatchIcon, SwatchPatterns } from './SwatchIcon.tsx'

const Histogram = lazy(() => import('../tools/Histogram.tsx'))
const Square = lazy(() => import('./Square.tsx'))

interface Props {
  /** Whether layers can be switched here. */
  switches?: boolean
  /** Whether it shows how the values are spread. */
  spread?: boolean
}

/** The layers' switches, each with its own key below it. */
export function Key({ switches = true, spread = true }: Props) {
  const words = useWords()
  const store = useStore()
  const layers = useApp((state) => state.view.layers)
  const tier = useApp((state) => state.view.tier)
  const status = useApp((state) => state.view.status)
  const legend = useApp((state) => state.scene.legend)
  const filtered = useApp((state) => isFiltered(state.view))
  const switched = useApp(({ view }) => isOpen('layers', view)) && switches
  const open = useApp(({ view }) => isOpen('filters', view))
  const chosen = useMemo(() => (open ? { tier, status } : null), [tier, status, open])
  return (
    <section className="key" id="key" tabIndex={-1} aria-label={words('layers.title')}>
      <SwatchPatterns />
      {legend
        .filter((one) => one.layer === 'board')
        .map((block) => (
          <div key="board" className="block">
            <p className="switch">{words('legend.board')}</p>
            <Items block={block} chosen={chosen} />
          </div>
        ))}
      {layerNames.map((layer) => {
        const Line = switched ? 'label' : 'p'
        const block = legend.find((one) => one.layer === layer)
        if (!switched && !layers.includes(layer)) return null
        return (
          <div key={layer} className={layers.includes(layer) ? 'block' : 'block off'}>
            <Line className="switch">
              {switched && (
                <input
                  type="checkbox"
                  role="switch"
                  checked={layers.includes(layer)}
                  aria-checked={layers.includes(layer)}
                  onChange={() => look(store, { layers: toggled(layerNames, layers, layer) })}
                />
              )}
              <span>{words(`layer.${layer}`)}</span>
              {layer === 'fill' && block && <small>{block.title}</small>}
            </Line>
            {layer === 'fill' && spread && block && !block.square && <Spread />}
            {block && <Items block={block} chosen={chosen} />}
          </div>
        )
      })}
      {filtered && open && (
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

/** Symbols that are filtered for; null where no filter can be chosen. */
type Chosen = Pick<View, 'tier' | 'status'> | null

const Items = memo(function Items({ block, chosen }: { block: LegendBlock; chosen: Chosen }) {
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
                  <Item item={item} chosen={chosen} />
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
})

function Item({ item, chosen }: { item: LegendItem; chosen: Chosen }) {
  const store = useStore()
  const words = useWords()
  const { filter } = item
  const content = (
    <>
      <SwatchIcon swatch={item.swatch} />
      <span className="item-label">{item.label}</span>
    </>
  )
  if (!filter || !chosen) return <span className="item">{content}</span>
  const pressed =
    filter.by === 'tier'
      ? filter.tiers.every((tier) => chosen.tier.includes(tier))
      : chosen.status.includes(filter.status)
  // The page is laid out within a click: on a slow device what it changes waits for the next task, as in useChoice.
  const choose = () =>
    inNextTask(() => {
      if (filter.by === 'status') look(store, { status: toggled(statuses, chosen.status, filter.status) })
      else
        look(store, {
          tier: tiers.filter((tier) => (filter.tiers.includes(tier) ? !pressed : chosen.tier.includes(tier))),
        })
    })
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
