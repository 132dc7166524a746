/**
 * Calls the operations of the program by name, with the types of its OpenAPI document:
 *
 *     const people = await call('people', { query: 'ann' });
 *
 * Input is one flat object, whatever part of it goes into the path, the query or the body. Throws `Problem`.
 */
import { offline, problemIn, problemOf } from './errors';
import { signedOut } from './session.svelte';
import { table } from './table';
import type { operations } from './types';

export type Name = keyof operations & keyof typeof table;

// What the document does not have stands there as `never`.
type Part<T, K extends string> = T extends { [P in K]?: infer V } ? ([V] extends [never] ? unknown : NonNullable<V>) : unknown;
type Parameters<N extends Name> = operations[N] extends { parameters: infer P } ? P : unknown;
type Body<N extends Name> = operations[N] extends { requestBody: { content: { 'application/json': infer B } } }
    ? B
    : unknown;

export type Input<N extends Name> = Part<Parameters<N>, 'query'> & Part<Parameters<N>, 'path'> & Body<N>;
export type Output<N extends Name> = operations[N] extends {
    responses: { 200: { content: { 'application/json': infer O } } };
}
    ? O
    : never;

export interface How {
    /** The same key is carried out once only, however often it is sent. */
    key?: string;
    signal?: AbortSignal;
}
export interface Answer<N extends Name> {
    /** Null only where a key is sent anew: see keep/queue. */
    output: Output<N>;
    /** The number of the change in the history, where something was written. */
    change: number | null;
}

export async function call<N extends Name>(name: N, input: Input<N>, how: How = {}): Promise<Output<N>> {
    return (await answerOf(name, input, how)).output;
}

export async function answerOf<N extends Name>(name: N, input: Input<N>, how: How = {}): Promise<Answer<N>> {
    const [method, pattern] = table[name];
    const rest = { ...(input as Record<string, unknown>) };
    const path = pattern.replace(/\{(\w+)\}/g, (_, field: string) => {
        const value = rest[field];
        delete rest[field];
        return encodeURIComponent(String(value));
    });
    const asQuery = method === 'GET' || method === 'DELETE';
    const answer = await send(asQuery ? path + queryOf(rest) : path, {
        method,
        ...(asQuery ? {} : { body: JSON.stringify(rest), type: 'application/json' }),
        ...how,
    });
    const change = answer.headers.get('Goodturn-Change');
    // Asked once more after the server had stopped in between: it was done, and what it had said is no longer known.
    const output = answer.status === 204 ? null : ((await answer.json()) as Output<N>);
    return { output: output as Output<N>, change: change === null ? null : Number(change) };
}

export interface Sending extends How {
    method?: string;
    body?: BodyInit;
    type?: string;
}

/** For what is no operation: signing in, bringing in, taking out. Throws `Problem` on anything but a success. */
export async function send(path: string, sending: Sending = {}): Promise<Response> {
    const headers = new Headers({ Accept: 'application/json' });
    if (sending.type) headers.set('Content-Type', sending.type);
    if (sending.method && sending.method !== 'GET') headers.set('Idempotency-Key', sending.key ?? crypto.randomUUID());
    let answer: Response;
    try {
        answer = await fetch(path, {
            method: sending.method ?? 'GET',
            headers,
            credentials: 'same-origin',
            cache: 'no-store',
            ...(sending.body === undefined ? {} : { body: sending.body }),
            ...(sending.signal ? { signal: sending.signal } : {}),
        });
    } catch (thrown) {
        if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
        if (thrown instanceof DOMException && thrown.name === 'TimeoutError') throw offline();
        throw thrown instanceof TypeError ? offline() : problemOf(thrown);
    }
    if (answer.ok) return answer;
    const problem = await problemIn(answer);
    if (problem.kind === 'signed-out') signedOut();
    throw problem;
}

function queryOf(fields: Record<string, unknown>): string {
    const query = new URLSearchParams();
    for (const [field, value] of Object.entries(fields)) {
        if (value === undefined || value === null || value === '') continue;
        for (const each of Array.isArray(value) ? value : [value]) query.append(field, String(each));
    }
    const text = query.toString();
    return text ? '?' + text : '';
}
