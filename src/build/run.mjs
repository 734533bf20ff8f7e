import { ensureInstalled, runModule } from './install.mjs'

// node src/build/run.mjs NAME [ARGUMENTS]: runs main() of src/build/NAME.ts
ensureInstalled()
const [name, ...rest] = process.argv.slice(2)
// Before anything of React is loaded: the page must be rendered and bundled with the same build of it.
process.env.NODE_ENV ??= name === 'dev' ? 'development' : 'production'
const { main } = await runModule(`src/build/${name}.ts`)
await main(rest)
