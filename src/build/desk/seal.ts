import { assemble } from '../../desk/assemble.ts'
import { sealMetaOf } from '../../desk/change/form.ts'
import type { SealForm } from '../../desk/project.ts'
import { tablesToSeal } from '../../release/listed.ts'
import type { ReleaseList } from '../../release/schema.ts'
import { nextVersion, type SealMeta, sealRelease, zipRelease } from '../../release/seal/seal.ts'
import { problemsOf, usualTitle } from '../../ui/desk/out/seal/form.ts'
import { type Options, WrongUse } from './arguments.ts'
import type { Looked } from './check.ts'
import { readList } from './data.ts'
import { writeFile, writeRelease } from './write.ts'

/**
 * Makes the files of the next release and writes them: into a folder as they lie on the server, or as one zip.
 *
 * @returns what was sealed, and where it lies
 * @throws WrongUse where something of the release is not said, ReleaseProblem where its records do not fit together
 */
export async function sealTo(
  out: string,
  looked: Looked,
  options: Options,
): Promise<{ version: string; files: string[] }> {
  const list = await readList(options.data)
  const meta = metaOf(looked, options, list)
  // A workbook alone is the release as it stands; tables that it does not have are not taken from elsewhere.
  const alone = looked.book && looked.project.sources.length === 0
  const made = () => assemble(looked.project, looked.draft, looked.ground)
  const tables = alone ? (looked.book ?? {}) : tablesToSeal(await made(), looked.book ?? looked.base.manifest.files)
  const files = await sealRelease(tables, meta, list)
  if (out.endsWith('.zip')) writeFile(out, zipRelease(files), options.force)
  else writeRelease(out, meta.version, files)
  return { version: meta.version, files: [...files.keys()] }
}

const flags: Readonly<Record<string, string>> = {
  ...{ version: '--version', titleZh: '--title-zh', titleEn: '--title-en', published: '--published' },
  ...{ changelogZh: '--changelog-zh', changelogEn: '--changelog-en' },
}

/** What is said of the release: on the command line, else in the workbook or the project file. */
function metaOf({ project, base, bookMeta }: Looked, { form }: Options, list: ReleaseList): SealMeta {
  if (bookMeta && form.version === '') return { ...bookMeta, makesDefault: form.makesDefault }
  const today = new Date().toISOString().slice(0, 10)
  const version =
    form.version || project.form.version || nextVersion(list, Number(today.slice(0, 4)), base.manifest.version)
  const usual = usualTitle(version)
  const said: SealForm = {
    version,
    titleZh: form.titleZh || project.form.titleZh || usual.titleZh,
    titleEn: form.titleEn || project.form.titleEn || usual.titleEn,
    published: form.published || project.form.published || today,
    kind: form.kind || project.form.kind,
    changelogZh: form.changelogZh.join('\n') || project.form.changelogZh,
    changelogEn: form.changelogEn.join('\n') || project.form.changelogEn,
    makesDefault: form.makesDefault && project.form.makesDefault,
  }
  const [wrong] = Object.entries(problemsOf(said, list, base.manifest.version))
  if (wrong) throw new WrongUse(`${flags[wrong[0]] ?? wrong[0]}: ${wrong[1].replace(/^\w+-/, '')}`)
  return sealMetaOf(said, base.manifest)
}
