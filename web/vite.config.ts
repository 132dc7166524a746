import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { offline } from './tools/offline.js';

// OUT_DIR is set by the program's build, which embeds what stands there afterwards.
export default defineConfig({
    base: '/',
    plugins: [svelte(), offline({ worker: 'src/worker.ts', keep: keepsFromTheStart })],
    build: {
        outDir: process.env.OUT_DIR ?? 'dist',
        emptyOutDir: true,
        target: 'es2022',
        // The server allows nothing but its own files (Content-Security-Policy: 'self'): nothing may be inlined.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
    },
    server: { proxy: { '/api': process.env.GOODTURN ?? 'http://127.0.0.1:7070' } },
});

/** Letters beyond Latin are fetched, and then kept, when somebody's name needs them. */
function keepsFromTheStart(file: string): boolean {
    return !/-(cyrillic|greek|vietnamese)/.test(file);
}
