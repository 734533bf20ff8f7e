import { newProject } from '../../../src/desk/change/project.ts'
import { newSource } from '../../../src/desk/change/source.ts'
import type { Project, Source } from '../../../src/desk/project.ts'

export const someSource = (id: string, more: Partial<Source> = {}): Source => ({
  ...newSource(id, `${id}.csv`, id),
  kind: 'figures',
  layout: {
    turned: false,
    rows: [
      { from: 0, to: 0, role: 'title' },
      { from: 1, to: 2, role: 'header' },
      { from: 3, to: 9, role: 'body' },
    ],
  },
  columns: [{ is: 'region' }, { is: 'value', indicator: 'beds', period: null, unit: '张' }],
  ...more,
})

export const someProject = (...sources: Source[]): Project => ({ ...newProject('2026.3', 'one'), sources })
