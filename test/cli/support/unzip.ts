import { inflateRawSync } from "node:zlib";

const [DIRECTORY, END] = [0x02014b50, 0x06054b50];

/** The texts in a ZIP file by name (PKWARE's APPNOTE 4.3: the directory at its end says where each begins). */
export function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  const texts = new Map<string, string>();
  for (let at = file.readUInt32LE(end + 16); file.readUInt32LE(at) === DIRECTORY;) {
    const [method, size, start] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const bytes = file.subarray(from, from + size);
    texts.set(
      file.toString("utf8", at + 46, at + 46 + name),
      (method ? inflateRawSync(bytes) : bytes).toString("utf8"),
    );
    at += 46 + name + extra + comment;
  }
  return texts;
}
