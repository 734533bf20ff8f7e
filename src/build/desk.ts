import { writeBook, writeTemplate } from '../release/book/book.ts'
import { ReleaseProblem } from '../release/problem.ts'
import type { Language } from '../view/view.ts'
import { type Options, readArguments, usage, WrongUse } from './desk/arguments.ts'
import { isEmpty, jsonOf, lookThrough, reportOf } from './desk/check.ts'
import { readAny, readRelease, readTables } from './desk/data.ts'
import { difference, differenceLines } from './desk/diff.ts'
import { type Ending, endings, failureOf } from './desk/failures.ts'
import { sealTo } from './desk/seal.ts'
import { sayIn } from './desk/words.ts'
import { writeFile } from './desk/write.ts'

/** The data desk from the command line, for pipelines; see docs/data-desk.md. */
export async function main(args: string[]): Promise<void> {
  // Whoever reads only the beginning (`| head`) has what they wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(endings.fine)
  })
  process.exitCode = await run(args)
}

/**
 * @param out where text goes; the standard output unless given
 * @param errors where complaints go
 * @returns the exit code
 */
export async function run(args: readonly string[], out = console.log, errors = console.error): Promise<Ending> {
  const wanted = wantedOf(args)
  let command: string | null = null
  try {
    if (wanted.help) {
      out(usage)
      return endings.fine
    }
    const options = readArguments(args)
    command = options.command
    return await perform(options, out)
  } catch (error) {
    const { ending, failure } = await failureOf(error, wanted.lang)
    if (wanted.json) out(JSON.stringify({ command, error: failure }, null, 1))
    else errors(ending === endings.wrongUse ? `${failure.message}\n\n${usage}` : failure.message)
    if (ending === endings.unexpected) errors(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return ending
  }
}

/** What holds even where the rest of the arguments is not understood. */
function wantedOf(args: readonly string[]): { json: boolean; help: boolean; lang: Language } {
  const ended = args.indexOf('--')
  const own = ended < 0 ? args : args.slice(0, ended)
  const isEnglish = own.includes('--lang=en') || own.some((one, at) => one === '--lang' && own[at + 1] === 'en')
  return {
    json: own.includes('--json'),
    help: own.includes('--help') || own.includes('-h'),
    lang: isEnglish ? 'en' : 'zh',
  }
}

async function perform(options: Options, out: (text: string) => void): Promise<Ending> {
  const { command, files, data, json, force } = options
  const say = sayIn(options.lang)
  const tell = (lines: readonly string[], value: unknown) =>
    out(json ? JSON.stringify({ command, ...(value as object) }, null, 1) : lines.join('\n'))
  switch (command) {
    case 'check': {
      const looked = await lookThrough(options)
      tell(await reportOf(looked, options.lang), await jsonOf(looked, options.lang))
      return looked.examined.open.errors > 0 || isEmpty(looked) ? endings.findings : endings.fine
    }
    case 'seal': {
      const path = needed(options.out)
      const looked = await lookThrough(options)
      const { errors, warnings } = looked.examined.open
      if (errors + warnings > 0 || isEmpty(looked)) {
        tell(await reportOf(looked, options.lang), await jsonOf(looked, options.lang))
        return endings.findings
      }
      try {
        const sealed = await sealTo(path, looked, options)
        tell([say('sealed', { version: sealed.version, path })], { ...sealed, out: path })
        return endings.fine
      } catch (error) {
        // The files can be read, but do not make a release.
        if (!(error instanceof ReleaseProblem)) throw error
        const { failure } = await failureOf(error, options.lang)
        tell([failure.message], { error: failure })
        return endings.findings
      }
    }
    case 'diff': {
      const [before, after] = [await readAny(files[0] ?? '', data), await readAny(files[1] ?? '', data)]
      const found = difference(before, after)
      tell(differenceLines(found, before, after, options.lang), found)
      return endings.fine
    }
    case 'template': {
      const path = needed(options.out)
      writeFile(path, await writeTemplate(await readRelease(data, options.release)), force)
      tell([say('written', { path })], { out: path })
      return endings.fine
    }
    case 'book': {
      const path = needed(options.out)
      const { manifest, tables } = await readTables(data, files[0] ?? '')
      writeFile(path, await writeBook(tables, manifest), force)
      tell([say('written', { path })], { out: path })
      return endings.fine
    }
  }
}

function needed(path: string | null): string {
  if (path === null) throw new WrongUse('--out is missing.')
  return path
}
