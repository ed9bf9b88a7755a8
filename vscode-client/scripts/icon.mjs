// Draws icon.png: a price tag with a check mark. Run by hand (npm run icon) when the drawing changes.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const size = 128;
const samples = 4; // per pixel and direction, against jagged edges
const blue = [0, 99, 177];
const white = [255, 255, 255];

const insideCircle = (x, y, cx, cy, r) => Math.hypot(x - cx, y - cy) <= r;

function insideRoundedSquare(x, y) {
  const dx = Math.max(Math.abs(x - 64) - 40, 0);
  const dy = Math.max(Math.abs(y - 64) - 40, 0);
  return Math.hypot(dx, dy) <= 22;
}

// A rectangle whose left end comes to a blunt point.
function insideTag(x, y) {
  const half = 28 - Math.max(0, 44 - x) * 0.85;
  return x >= 20 && x <= 110 && Math.abs(y - 64) <= half;
}

function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

function onCheckMark(x, y) {
  return distanceToSegment(x, y, [60, 65], [72, 77]) <= 5 || distanceToSegment(x, y, [72, 77], [96, 51]) <= 5;
}

function colorAt(x, y) {
  if (!insideRoundedSquare(x, y)) return undefined;
  const hole = insideCircle(x, y, 40, 64, 6);
  return insideTag(x, y) && !hole && !onCheckMark(x, y) ? white : blue;
}

function pixel(px, py) {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < samples * samples; i++) {
    const color = colorAt(px + ((i % samples) + 0.5) / samples, py + (Math.floor(i / samples) + 0.5) / samples);
    if (color === undefined) continue;
    hits++;
    color.forEach((value, channel) => (sum[channel] += value));
  }
  const color = sum.map((value) => (hits === 0 ? 0 : Math.round(value / hits)));
  return [...color, Math.round((255 * hits) / samples ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const rows = Array.from({ length: size }, (_, y) => [0, ...Array.from({ length: size }, (_, x) => pixel(x, y)).flat()]);
const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6], 8); // 8 bits a channel, RGBA

writeFileSync(
  'icon.png',
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
