/**
 * Rows of the project file: opening beside `JSON.parse` of the same text, saving beside the least that is safe
 * (write, sync, rename), the check beside building the document.
 */
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Node } from '@tiptap/pm/model';
import { saveFile } from '../../electron/operations/save-file';
import { saveProject } from '../../electron/operations/save-project';
import { checkPolicy } from '../../shared/check/check-policy';
import { policySchema } from '../../shared/document/schema';
import { parseProject } from '../../shared/project-file/parse-project';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { benchIndex, benchProject } from './bench-project';
import { pairedRow, type Row } from './measure';

async function writeSyncRename(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
}

/** Opening, saving and checking. */
export async function fileRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'klauselwerk-bench-'));
  const small = benchProject(12_000);
  const texts = { '12k': serialiseProject(small), '120k': serialiseProject(benchProject(120_000)) };
  const rows: Row[] = [];
  for (const [size, text] of Object.entries(texts)) {
    const bytes = new TextEncoder().encode(text);
    if (!parseProject(text).ok) throw new Error('the bench project does not open');
    rows.push(
      await pairedRow(
        { name: `open ${size}: parse + migrate + validate`, floorName: 'JSON.parse', goal: 3 },
        () => parseProject(text),
        () => JSON.parse(text) as unknown,
        { turns: 31, warmUp: 15 },
      ),
      await pairedRow(
        { name: `save ${size}: write, read back`, floorName: 'write + fsync + rename', goal: 3 },
        () => saveFile({ path: join(folder, 'c.klw'), bytes, knownHash: null }),
        () => writeSyncRename(join(folder, 'b.klw'), bytes),
      ),
      await pairedRow(
        { name: `save ${size}: parse back, write, read back`, floorName: 'write + fsync + rename', goal: 3 },
        () => saveProject({ path: join(folder, 'a.klw'), text, expectedHash: null }),
        () => writeSyncRename(join(folder, 'b.klw'), bytes),
      ),
    );
  }
  rows.push(
    await pairedRow(
      { name: 'full check 12k (goal: 150 ms)', floorName: 'nodeFromJSON + walk', goal: null },
      () => checkPolicy(small.document, benchIndex),
      () => Node.fromJSON(policySchema, small.document).descendants(() => true),
    ),
  );
  await rm(folder, { recursive: true });
  return rows;
}
