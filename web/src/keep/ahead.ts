/**
 * What may be wanted without a connection, fetched while there is one: whom one knows, so that a note can be about them,
 * and the pages and briefs of those whom Today is about.
 */
import { call, type Input, type Name } from '../api/client';
import * as vault from './vault';

/** Enough for anybody's circle; the rest is found once there is a connection. */
const names = 1000;

export async function lookAhead(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 4000)); // what is looked at comes first
    const keep = async <N extends Name>(key: string, name: N, input: Input<N>) => {
        const value = await call(name, input);
        await vault.put('seen', key, { at: Date.now(), value });
        return value;
    };
    try {
        await keep('names', 'ties', { limit: names });
        for (const { person } of await call('today', {})) {
            await keep(`person/${person.id}`, 'show', { person: person.id });
            await keep(`brief/${person.id}`, 'brief', { person: person.id });
        }
    } catch {
        // The connection went, or the store is full: what came is kept.
    }
}
