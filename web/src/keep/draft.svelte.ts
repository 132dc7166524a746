/**
 * What is being typed, kept (encrypted) as it is typed: it is there again after a reload, another app, a crash.
 *
 *     const draft = new Draft('listen', { note: '', people: [] as string[] });
 *     await draft.restored;            // usually not needed: the fields fill by themselves
 *     <textarea bind:value={draft.value.note}>
 *     draft.clear()                    // once it has been written down
 *
 * To be made while a component is being made. Saved at the first keystroke and then at most 150 ms behind.
 */
import { onDestroy } from 'svelte';
import * as vault from './vault';

export class Draft<T extends object> {
    value: T = $state() as T;
    /** Resolves once what was kept is back; true: there was something. */
    restored: Promise<boolean>;
    saved = $state(false);
    #name: string;
    #empty: T;
    #timer: ReturnType<typeof setTimeout> | null = null;
    // As it stands, beside the state: what is read while a component goes away may be older.
    #now = '';
    #last = '';
    #busy: Promise<void> = Promise.resolve();

    constructor(name: string, empty: T) {
        this.#name = name;
        this.#empty = structuredClone(empty);
        this.value = empty;
        this.#now = this.#last = JSON.stringify(empty);
        this.restored = this.#restore();
        $effect(() => {
            this.#now = JSON.stringify(this.value); // read whole, so that every part of it is followed
            this.#soon();
        });
        const flush = () => this.#save();
        document.addEventListener('visibilitychange', flush);
        window.addEventListener('pagehide', flush);
        onDestroy(() => {
            document.removeEventListener('visibilitychange', flush);
            window.removeEventListener('pagehide', flush);
            flush();
        });
    }

    /** Nothing of it is left. */
    clear(): void {
        this.value = structuredClone(this.#empty);
        this.#now = JSON.stringify(this.#empty);
        this.#save();
    }

    async #restore(): Promise<boolean> {
        const kept = await vault.get<T>('drafts', this.#name).catch(() => undefined);
        // Whoever began to type meanwhile keeps what they typed.
        if (!kept || JSON.stringify(this.value) !== JSON.stringify(this.#empty)) return false;
        this.value = { ...structuredClone(this.#empty), ...kept };
        this.#now = this.#last = JSON.stringify(this.value);
        this.saved = true;
        return true;
    }

    #soon(): void {
        if (this.#now === this.#last) return;
        this.saved = false;
        this.#timer ??= setTimeout(() => this.#save(), 150);
    }

    #save(): void {
        if (this.#timer !== null) clearTimeout(this.#timer);
        this.#timer = null;
        const text = this.#now;
        if (text === this.#last) return;
        this.#last = text;
        const work = () =>
            text === JSON.stringify(this.#empty)
                ? vault.remove('drafts', this.#name)
                : vault.put('drafts', this.#name, JSON.parse(text));
        // One after the other: the newest is written last.
        this.#busy = this.#busy.then(work).then(
            () => {
                this.saved = this.#last === text;
            },
            () => undefined,
        );
    }
}
