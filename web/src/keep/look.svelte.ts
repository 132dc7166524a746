/**
 * What a page shows: first as it was last seen here, then as it is now, and again after each change.
 *
 *     const today = look('today', () => ({}), () => 'today');
 *     {#if today.value} … {:else if today.problem} <Trouble of={today} /> {/if}
 *
 * To be called while a component is being made. The third argument is the name under which the answer is kept for when
 * there is no connection (encrypted); without it nothing is kept. Input that is null: nothing is asked for.
 */
import { untrack } from 'svelte';
import { call, type Input, type Name, type Output } from '../api/client';
import { problemOf, type Problem } from '../api/errors';
import { changes } from './changes.svelte';
import * as vault from './vault';

interface Seen<T> {
    at: number;
    value: T;
}

/** A store that cannot be opened is as good as an empty one. */
function seenAs<N extends Name>(key: string): Promise<Seen<Output<N>> | undefined> {
    return vault.get<Seen<Output<N>>>('seen', key).catch(() => undefined);
}

export class Look<N extends Name> {
    value = $state.raw<Output<N> | null>(null);
    /** When it was seen, where it is not of now. */
    seenAt = $state<Date | null>(null);
    problem = $state.raw<Problem | null>(null);
    loading = $state(true);
    #turn = 0;
    #name: N;

    constructor(name: N) {
        this.#name = name;
    }

    async ask(input: Input<N>, keep: string | null): Promise<void> {
        const turn = ++this.#turn;
        this.loading = true;
        const fresh = call(this.#name, input).then(
            (value) => ({ value, problem: null }),
            (thrown: unknown) => ({ value: null, problem: problemOf(thrown) }),
        );
        let known = false;
        if (keep !== null) {
            const seen = await Promise.race([seenAs<N>(keep), fresh.then(() => undefined)]);
            if (turn !== this.#turn) return;
            if (seen) {
                known = true;
                this.value = seen.value;
                this.seenAt = new Date(seen.at);
            }
        }
        const { value, problem } = await fresh;
        if (turn !== this.#turn) return;
        this.loading = false;
        if (value !== null) {
            this.value = value as Output<N>;
            this.seenAt = null;
            this.problem = null;
            if (keep !== null) void vault.put('seen', keep, { at: Date.now(), value }).catch(() => undefined);
            return;
        }
        // Nobody answered, at once: what was last seen may be slower to come than the refusal.
        if (!known && keep !== null && problem?.passes) {
            const seen = await seenAs<N>(keep);
            if (turn !== this.#turn) return;
            if (seen) {
                this.value = seen.value;
                this.seenAt = new Date(seen.at);
            }
        }
        if (problem && !problem.passes) {
            this.value = null; // what was kept is of something that is no more
            if (keep !== null) void vault.remove('seen', keep).catch(() => undefined);
        }
        this.problem = problem;
    }
}

export function look<N extends Name>(name: N, input: () => Input<N> | null, keep?: () => string): Look<N> {
    const made = new Look(name);
    $effect(() => {
        const given = input();
        const key = keep?.() ?? null;
        void changes.count;
        untrack(() => {
            if (given) void made.ask(given, key);
            else made.loading = false;
        });
    });
    return made;
}
