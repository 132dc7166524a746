/**
 * What this browser keeps: encrypted (AES-GCM) in IndexedDB. The key can be used here but never read out, and signing
 * out destroys it. Where the connection gives no cryptography (plain http from another machine), nothing is written
 * down at all: it is held in memory until the page is closed.
 */
export type Shelf = 'seen' | 'queue' | 'drafts';
const shelves: readonly Shelf[] = ['seen', 'queue', 'drafts'];
const name = 'goodturn';

interface Sealed {
    iv: Uint8Array<ArrayBuffer>;
    data: ArrayBuffer;
    packed: boolean;
}

/** Whether what is kept outlives the page. */
export const lasts = typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && !!crypto.subtle;

// After signing out nothing is kept, whatever was still on its way, until somebody signs in.
let gone = false;
export function begin(): void {
    gone = false;
}

const memory = new Map<string, unknown>();
let opened: Promise<{ base: IDBDatabase; key: CryptoKey }> | null = null;

function result<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the store of this browser failed'));
    });
}

function open() {
    opened ??= openNow().catch((problem: unknown) => {
        opened = null;
        throw problem;
    });
    return opened;
}

async function openNow() {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
        request.result.createObjectStore('key');
        for (const shelf of shelves) request.result.createObjectStore(shelf);
    };
    const base = await result(request);
    base.onversionchange = () => {
        base.close(); // signed out in another tab
        opened = null;
    };
    let key = (await result(base.transaction('key').objectStore('key').get('key'))) as CryptoKey | undefined;
    if (!key) {
        const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
        // Two tabs may be first at once: `add` lets one win, and both take what is there afterwards.
        const change = base.transaction('key', 'readwrite').objectStore('key');
        await result(change.add(made, 'key')).catch(() => undefined);
        key = (await result(base.transaction('key').objectStore('key').get('key'))) as CryptoKey;
    }
    return { base, key };
}

async function packed(text: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; packed: boolean }> {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length < 16_384 || typeof CompressionStream === 'undefined') return { bytes, packed: false };
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
    return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), packed: true };
}

// Where a record stands is sealed with it: none can be put in the place of another.
const place = (shelf: Shelf, key: string) => new TextEncoder().encode(`${shelf}/${key}`);

async function seal(shelf: Shelf, key: string, value: unknown, secret: CryptoKey): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const content = await packed(JSON.stringify(value));
    const how = { name: 'AES-GCM', iv, additionalData: place(shelf, key) };
    return { iv, data: await crypto.subtle.encrypt(how, secret, content.bytes), packed: content.packed };
}

async function unseal<T>(shelf: Shelf, key: string, sealed: Sealed, secret: CryptoKey): Promise<T> {
    const how = { name: 'AES-GCM', iv: sealed.iv, additionalData: place(shelf, key) };
    const bytes = await crypto.subtle.decrypt(how, secret, sealed.data);
    if (!sealed.packed) return JSON.parse(new TextDecoder().decode(bytes)) as T;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return (await new Response(stream).json()) as T;
}

export async function get<T>(shelf: Shelf, key: string): Promise<T | undefined> {
    if (gone) return undefined;
    if (!lasts) return memory.get(`${shelf}/${key}`) as T | undefined;
    const { base, key: secret } = await open();
    const sealed = (await result(base.transaction(shelf).objectStore(shelf).get(key))) as Sealed | undefined;
    // What cannot be read (a key that is gone) is as good as not there.
    return sealed && unseal<T>(shelf, key, sealed, secret).catch(() => undefined);
}

// A small record is sealed sooner than a large one: of one place, what was asked for last is to be there last.
const turns = new Map<string, Promise<unknown>>();
function inTurn<T>(shelf: Shelf, key: string, work: () => Promise<T>): Promise<T> {
    const where = `${shelf}/${key}`;
    const turn = (turns.get(where) ?? Promise.resolve()).then(work, work);
    turns.set(where, turn);
    const over = () => {
        if (turns.get(where) === turn) turns.delete(where);
    };
    turn.then(over, over);
    return turn;
}

/** Resolves once it is on the disk. */
export async function put(shelf: Shelf, key: string, value: unknown): Promise<void> {
    if (gone) throw new Error('nobody is signed in here');
    if (!lasts) {
        memory.set(`${shelf}/${key}`, structuredClone(value));
        return;
    }
    const change = await inTurn(shelf, key, async () => {
        const { base, key: secret } = await open();
        const sealed = await seal(shelf, key, value, secret);
        if (gone) throw new Error('nobody is signed in here');
        const begun = base.transaction(shelf, 'readwrite', { durability: shelf === 'seen' ? 'relaxed' : 'strict' });
        begun.objectStore(shelf).put(sealed, key);
        begun.commit(); // handed over: from here on it comes to the disk, even if the page is gone
        return { end: finished(begun) };
    });
    await change.end;
}

export async function remove(shelf: Shelf, key: string): Promise<void> {
    if (gone) return;
    if (!lasts) {
        memory.delete(`${shelf}/${key}`);
        return;
    }
    const change = await inTurn(shelf, key, async () => {
        const { base } = await open();
        const begun = base.transaction(shelf, 'readwrite');
        begun.objectStore(shelf).delete(key);
        begun.commit();
        return { end: finished(begun) };
    });
    await change.end;
}

/** All of a shelf, in the order of its keys. */
export async function all<T>(shelf: Shelf): Promise<[string, T][]> {
    if (gone) return [];
    if (!lasts)
        return [...memory]
            .filter(([key]) => key.startsWith(shelf + '/'))
            .map(([key, value]) => [key.slice(shelf.length + 1), value as T] as [string, T])
            .sort(([a], [b]) => (a < b ? -1 : 1));
    const { base, key: secret } = await open();
    const store = base.transaction(shelf).objectStore(shelf);
    const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll() as IDBRequest<Sealed[]>)]);
    const read: [string, T][] = [];
    for (const [index, key] of keys.entries()) {
        const sealed = values[index];
        if (!sealed) continue;
        const value = await unseal<T>(shelf, String(key), sealed, secret).catch(() => undefined);
        if (value !== undefined) read.push([String(key), value]);
    }
    return read;
}

let cleared = 0;
/** How often what was seen was forgotten: what was read of it before does not count any more. */
export const clearings = (): number => cleared;

/** Forgets what was last seen, and nothing else: a session that was ended from elsewhere. */
export async function clear(shelf: Shelf): Promise<void> {
    cleared += 1;
    if (gone) return;
    if (!lasts) {
        for (const key of memory.keys()) if (key.startsWith(shelf + '/')) memory.delete(key);
        return;
    }
    await Promise.allSettled(turns.values()); // what is on its way goes too
    const { base } = await open();
    const change = base.transaction(shelf, 'readwrite');
    change.objectStore(shelf).clear();
    await finished(change);
}

/** Destroys the key, and everything that it had sealed. */
export async function destroy(): Promise<void> {
    cleared += 1;
    memory.clear();
    if (!lasts) return;
    gone = true;
    const { base } = await open();
    const change = base.transaction(['key', ...shelves], 'readwrite');
    for (const store of ['key', ...shelves]) change.objectStore(store).clear();
    await finished(change);
    base.close();
    opened = null;
    indexedDB.deleteDatabase(name);
}

function finished(change: IDBTransaction): Promise<void> {
    return new Promise((resolve, reject) => {
        change.oncomplete = () => resolve();
        change.onabort = change.onerror = () => reject(change.error ?? new Error('the store of this browser is full'));
    });
}
