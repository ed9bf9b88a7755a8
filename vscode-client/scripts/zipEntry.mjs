// One file out of a zip.
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

export async function readEntry(file, name) {
  const zip = await promisify(yauzl.open)(file, { lazyEntries: true, autoClose: false });
  try {
    return await new Promise((resolve, reject) => {
      zip.on('entry', (entry) => {
        if (entry.fileName === name) {
          promisify(zip.openReadStream.bind(zip))(entry).then(buffer).then(resolve, reject);
        } else {
          zip.readEntry();
        }
      });
      zip.on('end', () => reject(new Error(`There is no ${name} in ${file}.`)));
      zip.on('error', reject);
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}
