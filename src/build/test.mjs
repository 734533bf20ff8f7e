import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'

// Types, lint and room rules, unit tests, the build, end-to-end tests; one closing line counts them all.
ensureInstalled()
process.chdir(root)
mkdirSync('.cache', { recursive: true })
let passed = 0
let failed = 0

function run(label, args) {
  console.log(`\n── ${label}`)
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NO_COLOR: '1' } }).status === 0
}

function check(label, args) {
  const well = run(label, args)
  if (well) passed++
  else failed++
  return well
}

/** A suite counts test by test; one that could not even report counts as one failure. */
function suite(label, project) {
  const report = `.cache/${project}.json`
  rmSync(report, { force: true })
  const well = run(label, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    '--reporter=./src/build/second-attempts.mjs',
    `--outputFile.json=${report}`,
  ])
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    passed += numPassedTests
    const broken = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length
    failed += numFailedTests + broken
    if (!well && numFailedTests + broken + numFailedTestSuites === 0) failed++
  } catch {
    failed++
  }
}

check('Types', ['node_modules/typescript/bin/tsc', '--noEmit'])
check('Lint, format and room rules', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'])
check('Boundaries', ['src/build/run.mjs', 'geo'])
suite('Unit tests', 'unit')
if (check('Build', ['src/build/run.mjs', 'site'])) suite('End-to-end tests', 'e2e')
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
