import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type Plugin, runnerImport } from 'vite'

const dictionary = /\/src\/ui\/(?:\w+\/)?words\/(?!index|words)[\w-]+\.ts$/

/** Reads the messages of all dictionaries when the site is built, so that no reader of messages has to be sent along. */
export function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ define: { 'import.meta.env.COMPILED_WORDS': 'true' } }),
    async load(id) {
      if (!dictionary.test(id)) return null
      this.addWatchFile(id)
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false })
      return Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(compiled(value))}`)
        .join('\n')
    },
  }
}

/** A message as it is compiled, or a dictionary of messages or of dictionaries. */
function compiled(value: unknown): unknown {
  if (typeof value === 'string') return compileMessage(value)
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, compiled(inner)]))
}
