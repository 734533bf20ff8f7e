import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compiledWords } from './src/build/compiled-words.ts'
import { drainedRows } from './src/build/drained-rows.ts'
import { firstChunk } from './src/build/first-chunk.ts'
import { shippedPackages } from './src/build/licences/shipped.ts'
import { noForeignAddresses } from './src/build/no-cdn.ts'

const shipped = shippedPackages(import.meta.dirname)

export default defineConfig({
  base: './',
  plugins: [react(), noForeignAddresses(), compiledWords(), shipped.site],
  build: {
    outDir: 'dist',
    // What browsers on closed networks understand: docs/browsers.md.
    target: 'es2021',
    cssTarget: 'chrome86',
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ debugName: 'first', name: firstChunk(`${import.meta.dirname}/src/ui/start.tsx`) }],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [drainedRows(), shipped.workers()] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: 'tests/support/words.ts',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Named at the end of the run, with what went wrong the first time: second-attempts.mjs.
          retry: 1,
          // A machine that does other things beside is slow, not wrong.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
          globalSetup: 'tests/e2e/server.ts',
        },
      },
    ],
  },
})
