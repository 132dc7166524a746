/**
 * What is being typed, kept (encrypted) as it is typed: it is there again after a reload, another app, a crash.
 *
 *     const draft = new Draft('listen', { note: '', people: [] as string[] });
 *     await draft.restored;            // usually not needed: the fields fill by themselves
 *     <textarea bind:value={draft.value.note}>
 *     draft.clear()                    // once it has been written down
 *
 * To be made while a component is being made. Every keystroke is on its way to the disk before the next one.
 */
import { onDestroy } from 'svelte';
import * as vault from './vault';

export class Draft<T extends object> {
    value: T = $state() as T;
    /** Resolves once what was kept is back; true: there was something. */
    restored: Promise<boolean>;
    /** This browser cannot keep it: its store is full, or closed to pages. */
    lost = $state(false);
    #name: string;
    #empty: T;
    // As it stands, beside the state: what is read while a component goes away may be older.
    #now = '';
    #last = '';
    #ready = false;

    constructor(name: string, empty: T) {
        this.#name = name;
        this.#empty = structuredClone(empty);
        this.value = empty;
        this.#now = this.#last = JSON.stringify(empty);
        this.restored = this.#restore();
        $effect(() => {
            this.#now = JSON.stringify(this.value); // read whole, so that every part of it is followed
            this.#save();
        });
        onDestroy(() => this.#save());
    }

    /** Nothing of it is left. */
    clear(): void {
        if (!this.#ready) this.#last = ''; // nor is what was kept to come back, should it still be on its way
        this.#ready = true;
        this.value = structuredClone(this.#empty);
        this.#now = JSON.stringify(this.#empty);
        this.#save();
    }

    async #restore(): Promise<boolean> {
        const kept = await vault.get<T>('drafts', this.#name).catch(() => undefined);
        if (this.#ready) return false; // cleared meanwhile
        if (kept) {
            this.#last = JSON.stringify(kept);
            this.value = joined(this.#empty, kept, $state.snapshot(this.value) as T);
            this.#now = JSON.stringify(this.value);
        }
        this.#ready = true;
        this.#save();
        return kept !== undefined;
    }

    #save(): void {
        // What was typed before is read first: it is not to be written over.
        if (!this.#ready || this.#now === this.#last) return;
        const text = (this.#last = this.#now);
        const work =
            text === JSON.stringify(this.#empty)
                ? vault.remove('drafts', this.#name)
                : vault.put('drafts', this.#name, JSON.parse(text));
        work.then(
            () => (this.lost = false),
            () => (this.lost = true),
        );
    }
}

/** Said under what is being typed. */
export function keptInWords(draft: { lost: boolean }): string {
    if (draft.lost) return 'This browser cannot keep it: its store is full, or closed to pages. Leave this page open until it is in.';
    if (!vault.lasts) return 'This connection is not private, so it cannot be kept as you type. Leave this page open until it is in.';
    return 'Kept on this device as you type or dictate.';
}

/** What was kept, and behind it what somebody quick has typed before it was there. */
function joined<T extends object>(empty: T, kept: T, typed: T): T {
    const whole = { ...structuredClone(empty), ...kept };
    for (const key of Object.keys(typed) as (keyof T)[]) {
        const [was, is] = [whole[key], typed[key]];
        if (JSON.stringify(is) === JSON.stringify(empty[key])) continue;
        const both = typeof was === 'string' && typeof is === 'string' && was !== '' && was !== is;
        whole[key] = both ? (`${was} ${is}` as T[keyof T]) : is;
    }
    return whole;
}
