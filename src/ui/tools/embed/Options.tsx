import { useId } from 'react'
import { embedParts, languages, locks, sizes, themes } from '../../../view/view.ts'
import { useApp, useWords } from '../../store.ts'
import { Switch } from '../classes/Switch.tsx'
import { Pixels } from './Pixels.tsx'
import { Ticks } from './Ticks.tsx'
import { heightOf, heights, kinds, ratios, releases, type Wish } from './wish.ts'

/** With which the choice of a colour begins, where the site has not named its own. */
const firstAccent = '8a1f2b'

/** What can be wished of an embedded map. */
export function Options({ wish, onChange }: { wish: Wish; onChange(change: Partial<Wish>): void }) {
  const words = useWords()
  const id = useId()
  const version = useApp((state) => state.atlas.manifest.version)
  const by = heightOf(wish)
  return (
    <div className="embed-tool-options">
      <Switch
        label={words('embed-tool.kind')}
        all={kinds}
        chosen={wish.kind}
        name={(one) => words(`embed-tool.kind.${one}`)}
        onChoose={(kind) => onChange({ kind })}
      />
      <p className="embed-tool-note">{words(`embed-tool.kind.about.${wish.kind}`)}</p>
      <Switch
        label={words('embed-tool.release')}
        all={releases}
        chosen={wish.release}
        name={(one) => words(`embed-tool.release.${one}`)}
        onChoose={(release) => onChange({ release })}
      />
      <p className="embed-tool-note">
        {wish.release === 'pinned'
          ? words('embed-tool.release.about.pinned', { version })
          : words('embed-tool.release.about.newest')}
      </p>
      <Ticks
        label={words('embed-tool.show')}
        all={embedParts}
        chosen={wish.show}
        name={(one) => words(`embed-tool.show.${one}`)}
        onChoose={(show) => onChange({ show })}
      />
      <Ticks
        label={words('embed-tool.lock')}
        all={locks}
        chosen={wish.lock}
        name={(one) => words(`embed-tool.lock.${one}`)}
        onChoose={(lock) => onChange({ lock })}
      />
      <fieldset>
        <legend>{words('embed-tool.look')}</legend>
        <div className="embed-tool-fields">
          <Choice
            label={words('display.theme')}
            all={themes}
            chosen={wish.theme}
            name={(one) => words(`display.theme.${one}`)}
            onChoose={(theme) => onChange({ theme })}
          />
          <Choice
            label={words('display.size')}
            all={sizes}
            chosen={wish.size}
            name={(one) => words(`display.size.${one}`)}
            onChoose={(size) => onChange({ size })}
          />
          <Choice
            label={words('embed-tool.lang')}
            all={languages}
            chosen={wish.lang}
            name={(one) => words(`embed-tool.lang.${one}`)}
            onChoose={(lang) => onChange({ lang })}
          />
          <label className="embed-tool-tick">
            <input
              type="checkbox"
              checked={wish.accent !== null}
              onChange={() => onChange({ accent: wish.accent === null ? firstAccent : null })}
            />
            <span>{words('embed-tool.accent.own')}</span>
          </label>
          {wish.accent !== null && (
            <>
              <label htmlFor={`${id}accent`}>{words('embed-tool.accent')}</label>
              <input
                id={`${id}accent`}
                type="color"
                value={`#${wish.accent}`}
                onChange={(event) => onChange({ accent: event.target.value.slice(1).toLowerCase() })}
              />
            </>
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words('embed-tool.space')}</legend>
        <div className="embed-tool-fields">
          <Choice
            label={words('embed-tool.by')}
            all={heights.filter((one) => one !== 'content' || wish.kind === 'script')}
            chosen={by}
            name={(one) => words(`embed-tool.by.${one}`)}
            onChoose={(next) => onChange({ by: next })}
          />
          {by === 'ratio' ? (
            <Choice
              label={words('embed-tool.ratio')}
              all={ratios}
              chosen={wish.ratio}
              name={String}
              onChoose={(ratio) => onChange({ ratio })}
            />
          ) : (
            <Pixels
              label={words(by === 'content' ? 'embed-tool.height.first' : 'embed-tool.height')}
              value={wish.height}
              onChange={(height) => height !== null && onChange({ height })}
            />
          )}
          <Pixels
            label={words('embed-tool.width')}
            value={wish.width}
            optional
            onChange={(width) => onChange({ width })}
          />
        </div>
      </fieldset>
      {wish.kind === 'script' && (
        <>
          <label className="embed-tool-tick">
            <input
              type="checkbox"
              checked={wish.checked}
              aria-describedby={`${id}checked`}
              onChange={() => onChange({ checked: !wish.checked })}
            />
            <span>{words('embed-tool.checked')}</span>
          </label>
          <p className="embed-tool-note" id={`${id}checked`}>
            {words('embed-tool.checked.about')}
          </p>
        </>
      )}
    </div>
  )
}

function Choice<T extends string>(props: {
  label: string
  all: readonly T[]
  chosen: T
  name(one: T): string
  onChoose(one: T): void
}) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.chosen} onChange={(event) => props.onChoose(event.target.value as T)}>
        {props.all.map((one) => (
          <option key={one} value={one}>
            {props.name(one)}
          </option>
        ))}
      </select>
    </>
  )
}
