import { type ReactNode, useId } from 'react'
import { sizes, themes } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { display } from './words/display.ts'
import './display.css'

addWords(display)

/** How large and in which colours everything is drawn. */
export default function DisplayTool() {
  const words = useWords()
  const store = useStore()
  const { theme, size } = useApp((state) => state.view)
  return (
    <div className="display-tool">
      <h2>{words('display.title')}</h2>
      <OneOf
        name={words('display.theme')}
        all={themes}
        chosen={theme}
        onChoose={(one) => look(store, { theme: one })}
        word={(one) => words(`display.theme.${one}`)}
        sign={(one) => <span className={`display-swatch of-${one}`} aria-hidden="true" />}
      />
      <OneOf
        name={words('display.size')}
        all={sizes}
        chosen={size}
        onChoose={(one) => look(store, { size: one })}
        word={(one) => words(`display.size.${one}`)}
        sign={(one) => (
          <span className={`display-letter of-${one}`} aria-hidden="true">
            {words('display.size.letter')}
          </span>
        )}
      />
      <p className="note">{words('display.use')}</p>
    </div>
  )
}

function OneOf<T extends string>(props: {
  name: string
  all: readonly T[]
  chosen: T
  onChoose(one: T): void
  word(one: T): string
  sign(one: T): ReactNode
}) {
  const group = useId()
  return (
    <fieldset>
      <legend>{props.name}</legend>
      <div className="display-choices">
        {props.all.map((one) => (
          <label key={one} className={one === props.chosen ? 'chosen' : undefined}>
            <input type="radio" name={group} checked={one === props.chosen} onChange={() => props.onChoose(one)} />
            {props.sign(one)}
            {props.word(one)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
