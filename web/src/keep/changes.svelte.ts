/**
 * Writing: calls an operation, says what was done, and offers to take it back.
 *
 *     await write('skip', { person: id }, () => `${name} can wait.`);
 */
import { answerOf, call, send, type Input, type Name, type Output } from '../api/client';
import { problemOf } from '../api/errors';
import { photosChanged } from './photos.svelte';

/** Counts what changed, so that whatever is shown looks again. */
export const changes = $state({ count: 0 });

export interface Notice {
    words: string;
    /** Taken back with one touch, the last first; empty: nothing to take back. */
    changes: number[];
    /** The same for what is on this device only. */
    back: (() => Promise<void>) | null;
    trouble: boolean;
    number: number;
}
export const notices = $state<{ now: Notice | null }>({ now: null });
let number = 0;

interface Said {
    change?: number | number[] | null;
    back?: Notice['back'];
    trouble?: boolean;
}

/** Shows a sentence at the foot of the page, and reads it out. */
export function say(words: string, more: Said = {}): void {
    // The program's own sentences begin small where they are to stand behind a name.
    words = words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
    const { change = [], back = null, trouble = false } = more;
    notices.now = { words, changes: [change ?? []].flat(), back, trouble, number: ++number };
}

export function hush(): void {
    notices.now = null;
}

/** Throws `Problem`; then nothing was written. */
export async function write<N extends Name>(
    name: N,
    input: Input<N>,
    words: (output: Output<N>) => string,
    how: { key?: string } = {},
): Promise<Output<N>> {
    const { output, change } = await answerOf(name, input, how);
    say(words(output), { change });
    changes.count += 1;
    return output;
}

/** A file in the place of JSON: a photo. False: it was not done, and that was said. */
export async function attemptFile(path: string, file: Blob, words: string): Promise<boolean> {
    try {
        const answer = await send(path, { method: 'PUT', body: file, type: file.type });
        const change = Number(answer.headers.get('Goodturn-Change')) || null;
        say(words, { change });
        changes.count += 1;
        return true;
    } catch (thrown) {
        tell(thrown);
        return false;
    }
}

/** The same, for a button: a problem is said at the foot of the page. Null: it was not done. */
export async function attempt<N extends Name>(
    name: N,
    input: Input<N>,
    words: (output: Output<N>) => string,
): Promise<Output<N> | null> {
    try {
        return await write(name, input, words);
    } catch (thrown) {
        tell(thrown);
        return null;
    }
}

function tell(thrown: unknown): void {
    const problem = problemOf(thrown);
    say([problem.message, problem.kind === 'offline' ? 'Please try again later.' : problem.advice].join(' '), {
        trouble: true,
    });
}

export async function takeBack(...numbers: number[]): Promise<void> {
    try {
        for (const change of numbers.toReversed()) await call('undo', { change });
        photosChanged(); // it may have been one
        say('Taken back.');
    } catch (thrown) {
        tell(thrown);
    }
    changes.count += 1;
}

/** Looks again when there is a connection again, and when the app is come back to after a while. */
export function startLooking(): void {
    const again = () => (changes.count += 1);
    window.addEventListener('online', again);
    let left = 0;
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') left = Date.now();
        else if (left && Date.now() - left > 60_000) again();
    });
}
