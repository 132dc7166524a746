// A Vite plugin: makes sw.js from the worker's source and the list of all files of the build, so that the app
// opens without a connection. Written here, because the usual package brings three hundred others along.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { transformWithEsbuild } from 'vite';

/** @param {{ worker: string, keep: (file: string) => boolean }} options @returns {import('vite').Plugin} */
export function offline({ worker, keep }) {
    let publicDir = '';
    return {
        name: 'offline',
        apply: 'build',
        enforce: 'post',
        configResolved(config) {
            publicDir = config.publicDir;
        },
        async generateBundle(_, bundle) {
            const files = new Map();
            for (const [name, made] of Object.entries(bundle))
                files.set(name, made.type === 'chunk' ? made.code : made.source);
            for (const entry of await readdir(publicDir, { recursive: true, withFileTypes: true })) {
                if (!entry.isFile()) continue;
                const file = join(entry.path, entry.name);
                files.set(relative(publicDir, file), await readFile(file));
            }
            const kept = [...files.keys()].filter(keep).sort();
            const version = createHash('sha256');
            for (const name of kept) version.update(name).update(files.get(name));
            const source = await readFile(worker, 'utf8');
            const { code } = await transformWithEsbuild(source, worker, {
                minify: true,
                target: 'es2022',
                format: 'iife',
            });
            const head =
                `const VERSION=${JSON.stringify(version.digest('hex').slice(0, 16))};` +
                `const FILES=${JSON.stringify(kept.map((name) => (name === 'index.html' ? '/' : '/' + name)))};\n`;
            this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + code });
        },
    };
}
