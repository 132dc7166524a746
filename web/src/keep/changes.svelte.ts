/**
 * Writing: calls an operation, says what was done, and offers to take it back.
 *
 *     await write('skip', { person: id }, () => `${name} can wait.`);
 */
import { answerOf, call, type Input, type Name, type Output } from '../api/client';
import { problemOf } from '../api/errors';

/** Counts what changed, so that whatever is shown looks again. */
export const changes = $state({ count: 0 });

export interface Notice {
    words: string;
    /** Taken back with one touch, the last first; empty: nothing to take back. */
    changes: number[];
    trouble: boolean;
    number: number;
}
export const notices = $state<{ now: Notice | null }>({ now: null });
let number = 0;

/** Shows a sentence at the foot of the page, and reads it out. */
export function say(words: string, more: { change?: number | number[] | null; trouble?: boolean } = {}): void {
    // The program's own sentences begin small where they are to stand behind a name.
    words = words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
    notices.now = { words, changes: [more.change ?? []].flat(), trouble: more.trouble ?? false, number: ++number };
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

/** The same, for a button: a problem is said at the foot of the page. Null: it was not done. */
export async function attempt<N extends Name>(
    name: N,
    input: Input<N>,
    words: (output: Output<N>) => string,
): Promise<Output<N> | null> {
    try {
        return await write(name, input, words);
    } catch (thrown) {
        const problem = problemOf(thrown);
        say([problem.message, problem.kind === 'offline' ? 'Please try again later.' : problem.advice].join(' '), {
            trouble: true,
        });
        return null;
    }
}

export async function takeBack(...numbers: number[]): Promise<void> {
    try {
        for (const change of numbers.toReversed()) await call('undo', { change });
        say('Taken back.');
    } catch (thrown) {
        const problem = problemOf(thrown);
        say([problem.message, problem.advice].join(' '), { trouble: true });
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
