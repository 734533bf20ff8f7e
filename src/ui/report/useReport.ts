import { useMemo, useState } from 'react'
import { ReleaseProblem } from '../../release/problem.ts'
import { reportOf } from '../../scene/report/report.ts'
import type { Report } from '../../scene/report/types.ts'
import { today } from '../boards/targets/today.ts'
import { type State, useApp } from '../store.ts'
import { wordsIn } from '../words/words.ts'

/**
 * The report on a region of the release on the page, as it is known now: without targets, lists and evidence until
 * the library has come. Needs the texts of `ReportBody`.
 *
 * @param day YYYY-MM-DD, by which targets are due or not
 * @throws RangeError for a region that the release does not have
 */
export function reportIn(
  { atlas, library, view }: Pick<State, 'atlas' | 'library' | 'view'>,
  adcode: string,
  day = today(atlas.manifest.published),
): Report {
  const tables = library instanceof ReleaseProblem ? null : library
  return reportOf(atlas, tables, adcode, view, wordsIn(view.lang), day)
}

/** The same, made anew only where it would say something else. */
export function useReport(adcode: string): Report {
  const atlas = useApp((state) => state.atlas)
  const library = useApp((state) => state.library)
  const view = useApp((state) => state.view)
  const [day] = useState(() => today(atlas.manifest.published))
  // Of the view only the language counts.
  return useMemo(() => reportIn({ atlas, library, view }, adcode, day), [atlas, library, view.lang, adcode, day])
}
