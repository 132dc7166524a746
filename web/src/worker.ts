// The service worker: keeps the app itself (never what the server knows) so that it opens without a connection.
// What is kept of people's data lies encrypted elsewhere; see keep/vault.ts.
declare const VERSION: string; // both are written in front of this file by tools/offline.js
declare const FILES: string[];

const worker = globalThis as unknown as WorkerScope;
const cacheName = `goodturn-${VERSION}`;

worker.addEventListener('install', (event) => {
    event.waitUntil(
        caches.open(cacheName).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })))),
    );
});

worker.addEventListener('activate', (event) => {
    event.waitUntil(
        caches
            .keys()
            .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
            .then(() => worker.clients.claim()),
    );
});

// The page says when the newer app may take over: not while somebody is in the middle of something.
worker.addEventListener('message', (event) => {
    if (event.data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin) return;
    if (request.mode === 'navigate') {
        if (url.pathname === '/') event.respondWith(fromHere(new Request('/')));
        return;
    }
    if (url.pathname.startsWith('/assets/') || FILES.includes(url.pathname)) event.respondWith(fromHere(request));
});

async function fromHere(request: Request): Promise<Response> {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok && new URL(request.url).pathname.startsWith('/assets/')) await cache.put(request, answer.clone());
    return answer;
}

// The few parts of the worker's world that are used here; TypeScript cannot know two worlds in one project.
interface WorkerScope {
    addEventListener(name: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
    addEventListener(name: 'message', listener: (event: { data: unknown }) => void): void;
    addEventListener(
        name: 'fetch',
        listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
    ): void;
    skipWaiting(): Promise<void>;
    clients: { claim(): Promise<void> };
}
export {};
