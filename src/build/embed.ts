import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** The script's name; published in pages of others, it stays. */
export const embedFile = 'embed.js'

/**
 * Builds the script with which other pages take in the map: one classic script that needs no other, in the language of
 * 2017, beside whatever is in the folder.
 *
 * @param outDir of the site, absolute
 */
export async function buildEmbed(outDir: string): Promise<void> {
  const root = process.cwd()
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    // Rolldown's own transform, below, makes the shorter code of classes.
    oxc: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2017',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src/embed/embed.ts'),
        transform: { target: 'es2017', assumptions: { setPublicClassFields: true } },
        // It asks for the fields of 2022.
        tsconfig: false,
        output: { format: 'iife', entryFileNames: embedFile },
      },
    },
  })
  const file = join(outDir, embedFile)
  // Older pages are in GBK, and read scripts in it that do not say otherwise.
  writeFileSync(file, escaped(readFileSync(file, 'utf8')))
}

const escaped = (code: string) =>
  code.replace(/[^\n -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
