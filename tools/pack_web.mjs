// Makes of the built app what is linked into the program: one file with the content of all files, each also compressed,
// and the table that says where each lies in it.
//
//     node tools/pack_web.mjs DIST OUT      writes OUT/web_files.bin and OUT/web_files.cpp
//
// Without DIST ("-"), a table of no files.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.webmanifest': 'application/manifest+json',
    '.webp': 'image/webp',
    '.woff2': 'font/woff2',
};

const [dist, out] = process.argv.slice(2);
if (!out) {
    console.error('usage: node pack_web.mjs DIST OUT');
    process.exit(2);
}

function filesIn(folder, before = '') {
    return readdirSync(join(folder, before), { withFileTypes: true })
        .flatMap((each) => {
            const name = `${before}/${each.name}`;
            return each.isDirectory() ? filesIn(folder, name) : [name];
        })
        .sort();
}

const pieces = [];
let size = 0;
function put(bytes) {
    const at = size;
    pieces.push(bytes);
    size += bytes.length;
    return `at(${at}, ${bytes.length})`;
}

/** What would not be a tenth smaller is not worth the time of taking it apart. */
function putCompressed(bytes, compressed) {
    return compressed.length < bytes.length * 0.9 ? put(compressed) : '{}';
}

const lines = (dist === '-' ? [] : filesIn(dist)).map((path) => {
    const type = types[extname(path)];
    if (!type) throw new Error(`${path}: files of this kind have no type yet; give them one in tools/pack_web.mjs`);
    if (!/^[\w./-]+$/.test(path)) throw new Error(`${path}: only letters, digits and - _ . in the names of files`);
    const bytes = readFileSync(join(dist, path));
    const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
    const brotli = brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    return (
        `        {"${path}", "${type}", "\\"${tag}\\"", ${put(bytes)},\n` +
        `         ${putCompressed(bytes, gzipSync(bytes, { level: 9 }))}, ${putCompressed(bytes, brotli)}},\n`
    );
});

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'web_files.bin'), Buffer.concat(pieces));
writeFileSync(
    join(out, 'web_files.cpp'),
    `// Made by tools/pack_web.mjs.
#include "http/files.hpp"

#include <vector>

extern "C" const char goodturn_web_files[];

namespace goodturn::http {

namespace {

[[maybe_unused]] std::string_view at(std::size_t offset, std::size_t size) {
    return {goodturn_web_files + offset, size};
}

} // namespace

std::span<const StaticFile> web_files() {
    static const std::vector<StaticFile> files{
${lines.join('')}    };
    return files;
}

} // namespace goodturn::http
`,
);
