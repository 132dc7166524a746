/**
 * Captures: what was written down, on its way to Goodturn. Each is put on this browser's disk first and then sent; where
 * there is no connection it waits. They go in the order of writing, one at a time, each under a key of its own, so that
 * one that was sent twice is carried out once. One that Goodturn refuses is set aside with the reason: its words stay
 * until the user sends them again or lets go of them.
 */
import { answerOf, type Answer, type Input, type Name, type Output } from '../api/client';
import { problemOf, type Problem } from '../api/errors';
import { session } from '../api/session.svelte';
import { changes } from './changes.svelte';
import * as vault from './vault';

export type CaptureName = 'log' | 'meet';

/** Of either operation; each takes its own fields of it. */
export type CaptureInput = Input<'log'> & Input<'meet'>;

export interface Capture {
    /** Its Idempotency-Key. */
    key: string;
    /** Of writing: milliseconds, and a counter for those of the same one. */
    order: string;
    name: CaptureName;
    input: CaptureInput;
    /** The names of those it is about, for showing. */
    who: string[];
    also: Also;
    /** Why it was refused; null: it is waiting. */
    refused: { message: string; advice: string; candidates: string[] } | null;
}

/** What goes along with a capture, under keys made from its own. */
export interface Also {
    /** Names of people who are new for sure, though the name may fit somebody: added first, then part of it. */
    add?: string[];
    /** What was said about what was heard, before it was sent: by its quote and where that begins. */
    keep?: { quote: string; start: number }[];
    dismiss?: { quote: string; start: number }[];
}

export type Outcome<N extends CaptureName> =
    /** Without output: it was done at an earlier try, whose answer is lost. */
    | { state: 'sent'; output: Output<N> | null; change: number[] }
    | { state: 'waiting' }
    | { state: 'refused'; problem: Problem; capture: Capture };

export const queue = $state<{ captures: Capture[]; sending: boolean; trouble: string }>({
    captures: [],
    sending: false,
    trouble: '', // why nothing goes, where it is more than a missing connection
});

let counter = 0;
const waitingFor = new Map<string, (outcome: Outcome<CaptureName>) => void>();

/** Resolves when it was sent, refused, or (at once) when it has to wait; it is on the disk by then. */
export async function capture<N extends CaptureName>(
    name: N,
    input: Input<N> & CaptureInput,
    who: string[],
    also: Also = {},
): Promise<Outcome<N>> {
    const order = `${Date.now().toString().padStart(15, '0')}-${(counter++ % 10000).toString().padStart(4, '0')}`;
    const made: Capture = { key: crypto.randomUUID(), order, name, input, who, also, refused: null };
    await vault.put('queue', order, $state.snapshot(made));
    queue.captures.push(made);
    return outcomeOf<N>(order);
}

/** With one bar of signal an answer may take a minute: after a few seconds it is called waiting, and goes on. */
function outcomeOf<N extends CaptureName>(order: string): Promise<Outcome<N>> {
    return new Promise((resolve) => {
        waitingFor.set(order, resolve as (outcome: Outcome<CaptureName>) => void);
        setTimeout(() => {
            if (waitingFor.delete(order)) resolve({ state: 'waiting' });
        }, 4000);
        void sendAll();
    });
}

/** Sends a refused one anew, with its input changed. Another request: another key. */
export async function sendAgain<N extends CaptureName>(
    capture: Capture,
    input: CaptureInput,
    who: string[],
): Promise<Outcome<N>> {
    const made: Capture = { ...capture, key: crypto.randomUUID(), input, who, refused: null };
    await vault.put('queue', made.order, $state.snapshot(made));
    queue.captures = queue.captures.map((each) => (each.order === made.order ? made : each));
    return outcomeOf<N>(made.order);
}

/** Only the user lets go of words. */
export async function letGo(capture: Capture): Promise<void> {
    await vault.remove('queue', capture.order);
    queue.captures = queue.captures.filter((each) => each.order !== capture.order);
}

export async function putBack(capture: Capture): Promise<void> {
    await vault.put('queue', capture.order, $state.snapshot(capture));
    queue.captures = [...queue.captures, capture].sort((a, b) => (a.order < b.order ? -1 : 1));
}

/** Reads what is waiting, from this and other tabs. */
export async function readQueue(): Promise<void> {
    const kept = await vault.all<Capture>('queue').catch(() => []);
    queue.captures = kept.map(([, each]) => each);
}

export async function sendAll(): Promise<void> {
    if (queue.sending) return; // it goes on until nothing is left
    if (session.state === 'out') return tellThoseWhoWait();
    queue.sending = true;
    let stopped = false;
    try {
        // Two tabs of this browser do not send the same one at once.
        if (navigator.locks) await navigator.locks.request('goodturn-queue', sendInTurn);
        else await sendInTurn();
        queue.trouble = '';
    } catch (thrown) {
        const problem = problemOf(thrown);
        queue.trouble = problem.kind === 'failed' ? problem.message : '';
        stopped = true;
    }
    queue.sending = false;
    if (!stopped && queue.captures.some((each) => !each.refused)) void sendAll(); // written down just now
    else tellThoseWhoWait();
}

function tellThoseWhoWait(): void {
    for (const capture of queue.captures) {
        const tell = waitingFor.get(capture.order);
        if (!tell || capture.refused) continue;
        waitingFor.delete(capture.order);
        tell({ state: 'waiting' });
    }
}

async function sendInTurn(): Promise<void> {
    await readQueue();
    for (;;) {
        const next = queue.captures.find((each) => !each.refused);
        if (!next) return;
        const tell = waitingFor.get(next.order);
        try {
            const { output, change } = await carryOut(next);
            await vault.remove('queue', next.order);
            queue.captures = queue.captures.filter((each) => each.order !== next.order);
            waitingFor.delete(next.order);
            tell?.({ state: 'sent', output, change });
            changes.count += 1;
        } catch (thrown) {
            const problem = problemOf(thrown);
            if (problem.passes) throw problem;
            const { message, advice, candidates } = problem;
            const refused: Capture = { ...$state.snapshot(next), refused: { message, advice, candidates } };
            await vault.put('queue', refused.order, refused);
            queue.captures = queue.captures.map((each) => (each.order === refused.order ? refused : each));
            waitingFor.delete(next.order);
            tell?.({ state: 'refused', problem, capture: refused });
        }
    }
}

/** All of it; done again after a crash in between, it leaves the same, for every part has a key of its own. */
async function carryOut(capture: Capture) {
    const how = (part: string) => ({ key: capture.key + part, signal: AbortSignal.timeout(60_000) });
    let input = $state.snapshot(capture.input);
    const change: number[] = []; // all of them, for taking the whole back
    const noted = <N extends Name>(answer: Answer<N>) => {
        if (answer.change !== null) change.push(answer.change);
        return answer.output;
    };
    const added: string[] = [];
    for (const [index, name] of (capture.also.add ?? []).entries())
        added.push(noted(await answerOf('add', { set: { name } }, how(`-add-${index}`)))?.id ?? name);
    if (added.length > 0) input = { ...input, people: [...(input.people ?? []), ...added] };
    const output = noted<CaptureName>(await answerOf(capture.name, input, how('')));
    if (!output) return { output, change };

    const stored = 'logged' in output ? output.logged.stored : output.stored;
    const threads = [...stored.needs, ...stored.news, ...stored.promises, ...stored.follow_ups];
    for (const operation of ['keep', 'dismiss'] as const)
        for (const said of capture.also[operation] ?? []) {
            const thread = threads.find((each) => each.start === said.start && words(each) === said.quote);
            // Heard otherwise this time: it waits on the person's page, to be kept or dismissed there.
            if (thread) await answerOf(operation, { reference: thread.id }, how(`-${operation}-${said.start}`)).then(noted, () => undefined);
        }
    return { output, change };
}

function words(thread: { quote: string } | { text: string }): string {
    return 'quote' in thread ? thread.quote : thread.text;
}

/** Tries when there is a connection again, when the app is looked at again, and now and then. */
export function startQueue(): void {
    void readQueue().then(sendAll);
    window.addEventListener('online', () => void sendAll());
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') void sendAll();
    });
    setInterval(() => {
        if (queue.captures.some((each) => !each.refused)) void sendAll();
    }, 20_000);
}
