import { useId } from 'react'
import type { SealForm } from '../../../../desk/project.ts'
import { useWords } from '../../../store.ts'
import { DraftChangelog } from './DraftChangelog.tsx'
import { Field } from './Field.tsx'
import type { FormProblems } from './form.ts'

const kinds = ['sourced', 'demonstration'] as const

interface Props {
  form: SealForm
  wrong: FormProblems
  /** @param keep whether it is a choice, which is kept at once; what is written is kept when its field is left */
  onChange(change: Partial<SealForm>, keep?: boolean): void
  onLeave(field: keyof SealForm): void
  /** Takes sentences that were drafted for what is new. */
  onDraft(changelog: Pick<SealForm, 'changelogZh' | 'changelogEn'>): void
}

/** What the release is called, and what is said of it. */
export function SealFields({ form, wrong, onChange, onLeave, onDraft }: Props) {
  const words = useWords()
  const group = useId()
  const text = (field: 'version' | 'titleZh' | 'titleEn' | 'published' | 'changelogZh' | 'changelogEn') => ({
    value: form[field],
    wrong: wrong[field],
    onChange: (value: string) => onChange({ [field]: value }),
    onLeave: () => onLeave(field),
  })
  return (
    <div className="desk-out-fields">
      <Field label={words('desk.seal.version')} {...text('version')} />
      <Field label={words('desk.seal.date')} type="date" {...text('published')} />
      <Field label={words('desk.seal.title-zh')} lang="zh" {...text('titleZh')} />
      <Field label={words('desk.seal.title-en')} lang="en" note={words('desk.seal.english')} {...text('titleEn')} />
      <Field
        label={words('desk.seal.changelog-zh')}
        lang="zh"
        lines
        note={words('desk.seal.lines')}
        {...text('changelogZh')}
      />
      <Field
        label={words('desk.seal.changelog-en')}
        lang="en"
        lines
        note={words('desk.seal.english')}
        {...text('changelogEn')}
      />
      <DraftChangelog form={form} onDraft={onDraft} />
      <fieldset className="desk-out-kind">
        <legend>{words('desk.seal.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name={group} checked={form.kind === kind} onChange={() => onChange({ kind }, true)} />
            {words(`desk.seal.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <label className="desk-out-tick">
        <input
          type="checkbox"
          checked={form.makesDefault}
          onChange={(event) => onChange({ makesDefault: event.target.checked }, true)}
        />
        {words('desk.seal.first')}
      </label>
    </div>
  )
}
