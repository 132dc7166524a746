/** Files on their way in: first only looked at, then brought in; each with its progress, and a way to stop. */
import { send, type Output } from '../../api/client';
import { Problem, problemOf } from '../../api/errors';
import { bringInShelf, isShelf, lookAtShelf } from './shelf';

export type Result = Output<'import'>;
export type State = 'looking' | 'looked' | 'reading' | 'done' | 'cancelled' | 'failed';

interface Told {
    state: 'reading' | 'done' | 'cancelled' | 'failed';
    what: string;
    done: number;
    result: Result | null;
    error: { problem?: Problem['kind']; message?: string; advice?: string } | null;
    change: number | null;
}

export class Import {
    readonly file: File;
    state = $state<State>('looking');
    /** What it is busy with, and how far. */
    what = $state('');
    count = $state(0);
    /** What would happen; then what has happened. */
    result = $state.raw<Result | null>(null);
    problem = $state.raw<Problem | null>(null);
    /** Its number in the history, once it is in. */
    change = $state<number | null>(null);
    #id: string | null = null;
    #events: EventSource | null = null;
    #stop = new AbortController();

    constructor(file: File) {
        this.file = file;
    }

    /** Says what would happen; nothing changes. */
    look(): Promise<void> {
        return this.#run(true);
    }

    bringIn(): Promise<void> {
        return this.#run(false);
    }

    /** Nothing of it stays. */
    async cancel(): Promise<void> {
        this.#stop.abort();
        const id = this.#id;
        if (id === null) {
            this.state = 'cancelled';
            return;
        }
        try {
            await send(`/api/imports/${id}`, { method: 'DELETE' });
            this.#events?.close();
            this.state = 'cancelled';
        } catch {
            // It was done before: its end comes by itself, and can be taken back.
        }
    }

    /** The page goes away: what is being read goes on. */
    leave(): void {
        this.#events?.close();
    }

    async #run(dry: boolean): Promise<void> {
        this.state = dry ? 'looking' : 'reading';
        this.problem = null;
        this.count = 0;
        this.what = '';
        this.#id = null;
        this.#stop = new AbortController();
        if (isShelf(this.file)) return this.#runShelf(dry);
        const query = new URLSearchParams({ name: this.file.name, ...(dry ? { dry_run: 'true' } : {}) });
        try {
            const answer = await send(`/api/imports?${query}`, {
                method: 'POST',
                body: this.file,
                type: this.file.type || 'application/octet-stream',
                signal: this.#stop.signal,
            });
            const { id } = (await answer.json()) as { id: string };
            this.#id = id;
            await this.#follow(id);
            if (dry && (this.state as State) === 'done') this.state = 'looked';
        } catch (thrown) {
            if (this.#stop.signal.aborted) return;
            this.problem = problemOf(thrown);
            this.state = 'failed';
        }
    }

    async #runShelf(dry: boolean): Promise<void> {
        try {
            if (dry) {
                this.result = await lookAtShelf(this.file);
                this.state = 'looked';
            } else {
                const { result, change } = await bringInShelf(this.file, this.#stop.signal);
                this.#done(result, change);
            }
        } catch (thrown) {
            if (this.#stop.signal.aborted) return;
            this.problem = problemOf(thrown);
            this.state = 'failed';
        }
    }

    /** Until it has ended. Where the events break off, it is asked for. */
    #follow(id: string): Promise<void> {
        return new Promise((resolve, reject) => {
            const events = new EventSource(`/api/imports/${id}/events`);
            this.#events = events;
            const end = (work: () => void) => {
                events.close();
                work();
                resolve();
            };
            events.addEventListener('progress', (event) => {
                const told = JSON.parse((event as MessageEvent<string>).data) as Pick<Told, 'what' | 'done'>;
                this.what = told.what;
                this.count = told.done;
            });
            events.addEventListener('done', (event) => {
                const told = JSON.parse((event as MessageEvent<string>).data) as Pick<Told, 'result' | 'change'>;
                end(() => this.#done(told.result, told.change ?? null));
            });
            events.addEventListener('failed', (event) => {
                const told = JSON.parse((event as MessageEvent<string>).data) as NonNullable<Told['error']>;
                end(() => this.#failed(told));
            });
            events.addEventListener('cancelled', () => end(() => (this.state = 'cancelled')));
            events.onerror = () => {
                events.close();
                this.#poll(id).then(resolve, reject);
            };
        });
    }

    async #poll(id: string): Promise<void> {
        for (;;) {
            const told = (await (await send(`/api/imports/${id}`)).json()) as Told;
            this.what = told.what;
            this.count = told.done;
            if (told.state === 'done') return this.#done(told.result, told.change ?? null);
            if (told.state === 'failed') return this.#failed(told.error ?? {});
            if (told.state === 'cancelled') {
                this.state = 'cancelled';
                return;
            }
            await new Promise((resolve) => setTimeout(resolve, 1000));
        }
    }

    #done(result: Result | null, change: number | null): void {
        this.result = result;
        this.change = change;
        this.state = 'done';
    }

    #failed(error: NonNullable<Told['error']>): void {
        this.problem = new Problem(error.problem ?? 'failed', error.message || 'This file could not be read', {
            advice: error.advice ?? '',
        });
        this.state = 'failed';
    }
}
