import { useId } from 'react'
import { said } from '../../view/briefing.ts'
import { inks, orientations, sheets, subjects, type View } from '../../view/view.ts'
import { briefingToPrint, useObstacles } from '../paper/possible.ts'
import { paper as texts } from '../paper/words/paper.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Switch } from './classes/Switch.tsx'
import './classes.css'
import './paper-tool.css'

addWords(texts)

/** What is to be printed, and on what. */
export default function PaperTool() {
  const words = useWords()
  const store = useStore()
  const id = useId()
  const { paper, region, lang, briefing } = useApp((state) => state.view)
  const atlas = useApp((state) => state.atlas)
  const briefings = useApp((state) => state.briefings)
  const obstacles = useObstacles()
  const change = (next: Partial<View['paper']>) => look(store, { paper: { ...paper, ...next } })
  const about: Record<View['paper']['subject'], string> = {
    view: words('paper.about.view'),
    region: words('paper.about.region', { name: atlas.region(region ?? '')?.name[lang] ?? '' }),
    briefing: words('paper.about.briefing', { title: said(briefingToPrint(briefings, briefing)?.title, lang) }),
    reports: words('paper.about.reports', { count: atlas.units('prefecture').length }),
  }
  return (
    <div className="paper-tool">
      <h2>{words('paper.title')}</h2>
      <Switch
        label={words('paper.sheet')}
        all={sheets}
        chosen={paper.sheet}
        name={String}
        onChoose={(sheet) => change({ sheet })}
      />
      <Switch
        label={words('paper.orientation')}
        all={orientations}
        chosen={paper.orientation}
        name={(one) => words(`paper.orientation.${one}`)}
        onChoose={(orientation) => change({ orientation })}
      />
      <Switch
        label={words('paper.ink')}
        all={inks}
        chosen={paper.ink}
        name={(one) => words(`paper.ink.${one}`)}
        onChoose={(ink) => change({ ink })}
      />
      <fieldset className="paper-subjects">
        <legend>{words('paper.subject')}</legend>
        {subjects.map((one) => (
          <label key={one} className={obstacles[one] ? 'impossible' : undefined}>
            <input
              type="radio"
              name={id}
              checked={paper.subject === one}
              disabled={obstacles[one] !== null}
              aria-describedby={`${id}${one}`}
              onChange={() => change({ subject: one })}
            />
            <span>
              {words(`paper.subject.${one}`)}
              <small id={`${id}${one}`}>{obstacles[one] ?? about[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className="paper-go"
        disabled={obstacles[paper.subject] !== null}
        onClick={() => look(store, { mode: 'paper' })}
      >
        {words('paper.preview')}
      </button>
    </div>
  )
}
