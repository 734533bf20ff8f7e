import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const stamp = `${root}node_modules/.installed`

/** Installs what the lock file names, unless just that is already there. Plain Node: nothing is installed before it runs. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing packages …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, wanted)
}

/** Runs a TypeScript module of this project through Vite's own module runner, which also brings what it imports later. */
export async function runModule(file) {
  const { createRunnableDevEnvironment, resolveConfig } = await import('vite')
  const environment = { consumer: 'server', dev: { moduleRunnerTransform: true } }
  const config = await resolveConfig(
    {
      root,
      configFile: false,
      envDir: false,
      logLevel: 'error',
      cacheDir: root,
      environments: { inline: { ...environment, resolve: { external: true, mainFields: [], conditions: ['node'] } } },
    },
    'serve',
  )
  const options = { runnerOptions: { hmr: { logger: false } }, hot: false }
  const made = createRunnableDevEnvironment('inline', config, options)
  await made.init()
  return made.runner.import(`${root}${file}`)
}
