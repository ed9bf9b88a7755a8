// Unpacks a VSIX into a folder as VS Code does: with the modes of its files, but with the time of the unpacking.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

const [vsix, folder] = process.argv.slice(2);
yauzl.open(vsix, { lazyEntries: true }, (broken, zip) => {
  if (broken) throw broken;
  zip.on('entry', (entry) => {
    zip.openReadStream(entry, async (unreadable, content) => {
      if (unreadable) throw unreadable;
      const file = join(folder, entry.fileName);
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await mkdir(dirname(file), { recursive: true });
      await pipeline(content, createWriteStream(file, { mode }));
      zip.readEntry();
    });
  });
  zip.readEntry();
});
